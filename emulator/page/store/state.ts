import type { GuideView } from '../../page-server/guide/guide-view.ts';
import type { AppView } from '../../page-server/app-view.ts';
import type { ChannelView, GroupView, MessageView, PersonView, ViewView } from '../../page-server/protocol.ts';

/** The stretch of a channel that is loaded: the newest messages, or those around a permalink. Oldest first. */
export interface Stretch {
  messages: MessageView[];
  hasOlder: boolean;
  hasNewer: boolean;
}

/** The workspace's clock, as it was when the browser's own stood at `readAtMs`. */
export interface ClockReading {
  atMs: number;
  readAtMs: number;
  speed: number;
}

export interface Toast {
  id: number;
  text: string;
}

export interface State {
  connection: 'connecting' | 'live' | 'lost';
  team: string;
  me: string;
  people: Record<string, PersonView>;
  groups: Record<string, GroupView>;
  channels: Record<string, ChannelView>;
  apps: AppView[];
  stretches: Record<string, Stretch>;
  /** Parent first, by the parent's `channel/ts`. */
  threads: Record<string, MessageView[]>;
  /** Messages only this person sees, by channel, oldest first. */
  ephemerals: Record<string, MessageView[]>;
  modals: ViewView[];
  homes: Record<string, ViewView>;
  guide: GuideView;
  clock: ClockReading;
  toasts: Toast[];
}

export const initialState: State = {
  connection: 'connecting',
  team: '',
  me: '',
  people: {},
  groups: {},
  channels: {},
  apps: [],
  stretches: {},
  threads: {},
  ephemerals: {},
  modals: [],
  homes: {},
  guide: { title: '', isInviting: false, offers: [], runs: [] },
  clock: { atMs: Date.now(), readAtMs: Date.now(), speed: 1 },
  toasts: [],
};

export const threadKey = (channel: string, ts: string): string => `${channel}/${ts}`;
