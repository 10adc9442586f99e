import type { HistoryPage } from '../../page-server/protocol.ts';
import { getState, setState } from '../store/store.ts';
import { threadKey, type Stretch } from '../store/state.ts';
import { attempt } from './attempt.ts';

const PAGE = 60;
/** At most this many messages are in the document, however long the channel. */
const LOADED_MAX = 240;

export async function loadNewest(channel: string): Promise<void> {
  const page = await attempt({ do: 'history', channel, limit: PAGE });
  if (page !== undefined) putStretch(channel, page);
}

export async function loadAround(channel: string, ts: string): Promise<void> {
  const page = await attempt({ do: 'history', channel, around: ts, limit: PAGE });
  if (page !== undefined) putStretch(channel, page);
}

/** One page further up; what is then too far below leaves the document, and comes back when scrolled to. */
export async function loadOlder(channel: string): Promise<void> {
  const first = getState().stretches[channel]?.messages[0];
  if (first === undefined) return loadNewest(channel);
  const page = await attempt({ do: 'history', channel, before: first.ts, limit: PAGE });
  const stretch = getState().stretches[channel];
  // Meanwhile one may have jumped elsewhere: then this page belongs to nothing.
  if (page === undefined || stretch?.messages[0]?.ts !== first.ts) return;
  const messages = [...page.messages, ...stretch.messages];
  const kept = messages.slice(0, LOADED_MAX);
  putStretch(channel, { messages: kept, hasOlder: page.hasOlder, hasNewer: stretch.hasNewer || kept.length < messages.length });
}

export async function loadNewer(channel: string): Promise<void> {
  const last = getState().stretches[channel]?.messages.at(-1);
  if (last === undefined) return loadNewest(channel);
  const page = await attempt({ do: 'history', channel, after: last.ts, limit: PAGE });
  const stretch = getState().stretches[channel];
  if (page === undefined || stretch?.messages.at(-1)?.ts !== last.ts) return;
  const messages = [...stretch.messages, ...page.messages];
  const kept = messages.slice(-LOADED_MAX);
  putStretch(channel, { messages: kept, hasOlder: stretch.hasOlder || kept.length < messages.length, hasNewer: page.hasNewer });
}

export async function loadThread(channel: string, ts: string): Promise<void> {
  const page = await attempt({ do: 'replies', channel, ts });
  if (page !== undefined) setState((state) => ({ ...state, threads: { ...state.threads, [threadKey(channel, ts)]: page.messages } }));
}

function putStretch(channel: string, page: HistoryPage | Stretch): void {
  setState((state) => ({ ...state, stretches: { ...state.stretches, [channel]: page } }));
}
