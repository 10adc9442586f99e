import { useEffect, useState } from 'preact/hooks';
import { asWhom } from './wire/identity.ts';

/** Where one is: a channel, perhaps at one message, perhaps with a thread open; or an app's home. */
export type Place = { kind: 'start' } | { kind: 'home'; app: string } | { kind: 'channel'; channel: string; at?: string; thread?: string };

const CHANNEL = /^\/archives\/([A-Z0-9]+)(?:\/p(\d+)(\d{6}))?$/;
const HOME = /^\/home\/([A-Z0-9]+)$/;

export function readPlace(address: URL): Place {
  const home = HOME.exec(address.pathname);
  if (home?.[1] !== undefined) return { kind: 'home', app: home[1] };
  const channel = CHANNEL.exec(address.pathname);
  if (channel?.[1] === undefined) return { kind: 'start' };
  const at = channel[2] === undefined ? undefined : `${channel[2]}.${channel[3]}`;
  const thread = address.searchParams.get('thread_ts') ?? undefined;
  return { kind: 'channel', channel: channel[1], ...(at !== undefined && { at }), ...(thread !== undefined && { thread }) };
}

/** The address of a place, the same that Slack's permalinks have, for the person this page is open as. */
export function addressOf(place: Place): string {
  const query = new URLSearchParams();
  if (place.kind === 'channel' && place.thread !== undefined) {
    query.set('thread_ts', place.thread);
    query.set('cid', place.channel);
  }
  if (asWhom() !== '') query.set('as', asWhom());
  const search = query.size > 0 ? `?${query}` : '';
  if (place.kind === 'start') return `/${search}`;
  if (place.kind === 'home') return `/home/${place.app}${search}`;
  return `/archives/${place.channel}${place.at === undefined ? '' : `/p${place.at.replace('.', '')}`}${search}`;
}

const listeners = new Set<() => void>();

export function go(place: Place): void {
  const address = addressOf(place);
  if (address !== location.pathname + location.search) history.pushState(null, '', address);
  for (const listener of listeners) listener();
}

export function currentPlace(): Place {
  return readPlace(new URL(location.href));
}

export function usePlace(): Place {
  const [place, setPlace] = useState(currentPlace);
  useEffect(() => {
    const listener = () => setPlace(currentPlace());
    listeners.add(listener);
    addEventListener('popstate', listener);
    return () => {
      listeners.delete(listener);
      removeEventListener('popstate', listener);
    };
  }, []);
  return place;
}
