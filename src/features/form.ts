import type { ModalView } from '@slack/types';
import type { Incident } from '../domain/incident.ts';
import type { Policy } from '../domain/policy.ts';
import type { FormValues } from './form-values.ts';
import type { Reading } from './reading.ts';
import type { Tx } from './tx.ts';

/** What a form is opened with: the incident it is about, and what is already known of the input. */
export interface Opening {
  readonly incident: Incident | null;
  readonly prefill: Readonly<Record<string, unknown>>;
  readonly policy: Policy;
  readonly userId: string;
  readonly now: Date;
}

/** A filled-in form: the verb's input, or what is wrong, by block id (Slack shows it under the field). */
export type Filled<Input> =
  | { readonly ok: true; readonly input: Input }
  | { readonly ok: false; readonly errors: Readonly<Record<string, string>> };

/**
 * A modal that asks a verb. A trigger lives 3 s, so it is built from a few quick reads, outside the road, and nothing is written.
 * Slack's callback_id is the verb's word; what the opening knew comes back in `prefill` on submit.
 */
export interface Form<Input> {
  readonly build: (tx: Tx, opening: Opening) => Promise<Omit<ModalView, 'callback_id' | 'private_metadata'>>;
  readonly parse: (values: FormValues, context: Reading & { readonly prefill: Readonly<Record<string, unknown>> }) => Filled<Input>;
}
