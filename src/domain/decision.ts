import type { Alarm } from './alarm.ts';
import type { Effect } from './effect.ts';
import type { Entry } from './entry.ts';
import type { IncidentChange, NewIncident } from './incident.ts';
import type { Message } from './message.ts';

/** A rule broken, said to the typist alone: what happened, what was given, what to do. */
export interface Refusal {
  readonly kind: 'refused';
  readonly code: string;
  readonly say: Message;
}

/** A further verb that must happen in the same breath, in the same transaction. */
export interface Follow {
  readonly verb: string;
  readonly input: Readonly<Record<string, unknown>>;
}

export interface Accepted<State> {
  readonly kind: 'accepted';
  /** What `save` writes to the feature's own tables. */
  readonly state?: State;
  /** A declaration opens an incident … */
  readonly opens?: NewIncident;
  /** … every other verb may change the one it is about. */
  readonly change?: IncidentChange;
  readonly entries?: readonly Entry[];
  readonly effects?: readonly Effect[];
  readonly alarms?: readonly Alarm[];
  readonly follow?: readonly Follow[];
  /** What the one who asked reads, alone. */
  readonly reply?: Message | string;
}

export type Decision<State = unknown> = Accepted<State> | Refusal;

export const accept = <State>(what: Omit<Accepted<State>, 'kind'> = {}): Accepted<State> => ({ kind: 'accepted', ...what });

export const refuse = (code: string, say: Message | string): Refusal => ({
  kind: 'refused',
  code,
  say: typeof say === 'string' ? { text: say } : say,
});
