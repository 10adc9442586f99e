import { html } from 'htm/preact';
import type { ComponentChildren } from 'preact';
import { currentPlace, go, readPlace } from '../route.ts';
import { getState } from '../store/store.ts';

const SAFE = /^(https?|mailto|tel|slack):/i;

/** A link somebody wrote. One to a message of this workspace is followed in place, as Slack does. */
export function Link({ url, children }: { url: string; children: ComponentChildren }) {
  if (!SAFE.test(url)) return html`<span>${children}</span>`;
  const follow = (event: MouseEvent) => {
    const place = placeInside(url);
    if (place === undefined || event.metaKey || event.ctrlKey) return;
    event.preventDefault();
    go(place);
  };
  return html`<a class="link" href=${url} target="_blank" rel="noopener noreferrer" onClick=${follow}>${children}</a>`;
}

/** What a button with an address does: a message of this workspace opens in place, the rest in a new tab. */
export function openLink(url: string): void {
  const place = placeInside(url);
  if (place !== undefined) go(place);
  else if (SAFE.test(url)) window.open(url, '_blank', 'noopener,noreferrer');
}

function placeInside(url: string): ReturnType<typeof currentPlace> | undefined {
  if (!URL.canParse(url)) return undefined;
  const address = new URL(url);
  const isOurs = address.host === location.host || address.hostname.endsWith('.slack.com');
  const place = readPlace(address);
  if (!isOurs || place.kind !== 'channel' || getState().channels[place.channel] === undefined) return undefined;
  return place;
}
