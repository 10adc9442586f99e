import type { z } from 'zod';
import type { Actor, Door } from '../domain/ask.ts';
import type { Decision } from '../domain/decision.ts';
import type { Incident } from '../domain/incident.ts';
import type { Parsed } from '../domain/parsed.ts';
import type { Policy } from '../domain/policy.ts';
import type { Form } from './form.ts';
import type { Reading } from './reading.ts';
import type { Tx } from './tx.ts';

/** How a verb is typed. Help is built from this; a verb without it is reached by a button, a form, an event or an alarm only. */
export interface Typed<Input> {
  /** The whole line after `/incident`: `task [@who] what [by 15m]` */
  readonly usage: string;
  /** One line: what it does. */
  readonly help: string;
  /** Ready to copy, without `/incident`. */
  readonly examples: readonly [string, ...string[]];
  /** Other words that mean the same. */
  readonly aliases?: readonly string[];
  readonly read: (text: string, reading: Reading) => Parsed<Input> | InForm;
  /** With nothing typed after the word, its form opens instead of a refusal. */
  readonly formWhenBare?: boolean;
}

/** What was typed is not all there is to say: the verb's form opens with it. */
export interface InForm {
  readonly ok: false;
  readonly opensWith: Readonly<Record<string, unknown>>;
}

export const inForm = (opensWith: InForm['opensWith']): InForm => ({ ok: false, opensWith });

/** What `load` and `decide` are given. */
export interface Question<Input, About extends Incident | null> {
  readonly input: Input;
  readonly incident: About;
  readonly actor: Actor;
  readonly via: Door;
  readonly now: Date;
  readonly policy: Policy;
  readonly channelId?: string;
  readonly responseUrl?: string;
}

interface Spec<Input, Loaded, State, About extends Incident | null> {
  readonly word: string;
  readonly input: z.ZodType<Input>;
  readonly typed?: Typed<Input>;
  readonly form?: Form<Input>;
  /** In a resolved or closed incident the road refuses, unless the verb is for then too. */
  readonly alsoWhenOver?: boolean;
  /** Reading and recording take no lock on the incident's row. */
  readonly lockless?: boolean;
  readonly load: (tx: Tx, question: Question<Input, About>) => Promise<Loaded>;
  /** Pure: no clock, no random, no I/O. All that shall happen is in what it returns. */
  readonly decide: (question: Question<Input, About>, loaded: Loaded) => Decision<State>;
  /** Writes the feature's own tables, in the road's transaction. */
  readonly save?: (tx: Tx, state: State, incidentId: number) => Promise<void>;
}

/** A verb as the road and the doors see it: its types stay inside. */
export interface Verb {
  readonly word: string;
  readonly about: 'incident' | 'anything';
  readonly alsoWhenOver: boolean;
  readonly lockless: boolean;
  readonly typed?: Typed<unknown>;
  readonly form?: Form<unknown>;
  /** Parses the input, loads, decides. Throws a ZodError when the input is not the verb's: that is a bug of the door it came through. */
  readonly answer: (tx: Tx, question: Question<unknown, Incident | null>) => Promise<Answered>;
}

export interface Answered {
  readonly decision: Decision;
  readonly save: (incidentId: number) => Promise<void>;
}

/** A verb about one incident: asked in its channel, or by a button that names it. */
export const incidentVerb = <Input, Loaded, State>(spec: Spec<Input, Loaded, State, Incident>) => ({
  ...seal(spec, 'incident', (incident) => {
    if (!incident) throw new Error(`${spec.word} was asked of no incident`);
    return incident;
  }),
  decide: spec.decide,
});

/** A verb that may be asked anywhere; inside an incident's channel it is told which one. */
export const openVerb = <Input, Loaded, State>(spec: Spec<Input, Loaded, State, Incident | null>) => ({
  ...seal(spec, 'anything', (incident) => incident),
  decide: spec.decide,
});

function seal<Input, Loaded, State, About extends Incident | null>(
  spec: Spec<Input, Loaded, State, About>,
  about: Verb['about'],
  know: (incident: Incident | null) => About,
): Verb {
  return {
    word: spec.word,
    about,
    alsoWhenOver: spec.alsoWhenOver ?? false,
    lockless: spec.lockless ?? false,
    ...(spec.typed && { typed: spec.typed }),
    ...(spec.form && { form: spec.form }),
    async answer(tx, asked) {
      const question = { ...asked, input: spec.input.parse(asked.input), incident: know(asked.incident) };
      const decision = spec.decide(question, await spec.load(tx, question));
      return {
        decision,
        async save(incidentId) {
          if (decision.kind === 'accepted' && decision.state !== undefined) await spec.save?.(tx, decision.state, incidentId);
        },
      };
    },
  };
}
