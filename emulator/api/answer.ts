import type { Method, methods } from './methods.ts';

/** Errors any method may give. */
export type CommonError =
  | 'access_denied'
  | 'account_inactive'
  | 'invalid_arguments'
  | 'invalid_auth'
  | 'invalid_form_data'
  | 'invalid_json'
  | 'invalid_post_type'
  | 'missing_scope'
  | 'not_allowed_token_type'
  | 'not_authed'
  | 'plan_upgrade_required'
  | 'ratelimited'
  | 'token_revoked'
  | 'unknown_method';

type Words<Text extends string> = Text extends `${infer Word} ${infer Rest}` ? Word | Words<Rest> : Text;

/** The errors that a method may give. */
export type ErrorOf<M extends Method> = Words<(typeof methods)[M]['errors']> | CommonError;

/** A call refused, as the app reads it. */
export interface Refusal<Code extends string = string> {
  readonly ok: false;
  readonly error: Code;
  readonly [detail: string]: unknown;
}

export interface Success {
  readonly ok: true;
  readonly [field: string]: unknown;
}

export type Answer<Code extends string = string> = Success | Refusal<Code>;

export const refuse = <const Code extends string>(error: Code, details: Record<string, unknown> = {}): Refusal<Code> => ({
  ok: false,
  error,
  ...details,
});

export const ok = (fields: Record<string, unknown> = {}): Success => ({ ok: true, ...fields });

/** `invalid_arguments` with Slack's explanations, for instance `missing required field: channel`. */
export const invalidArguments = (...faults: readonly string[]): Refusal<'invalid_arguments'> =>
  refuse('invalid_arguments', { response_metadata: { messages: faults.map((fault) => `[ERROR] ${fault}`) } });
