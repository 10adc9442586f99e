import type { Ask } from '../domain/ask.ts';
import type { Message } from '../domain/message.ts';
import { formFor } from '../engine/open-form.ts';
import { findVerb } from '../engine/find-verb.ts';
import { run } from '../engine/run.ts';
import { answerTo } from './answer.ts';
import type { Ears } from './ears.ts';
import { fitView } from './block-kit/fit.ts';
import { refusedWith } from './failure.ts';
import type { FormMemory } from './read/interaction.ts';
import type { Whence } from './read/request.ts';
import { safely } from './safely.ts';

export interface Came {
  readonly done: boolean;
  /** What the one who asked should read; undefined: nothing to say. */
  readonly say?: Message;
  /** This gesture was answered before. */
  readonly repeated?: boolean;
}

/** Asks the road, and answers by the deadline what came of it. */
export async function askRoad(ears: Ears, ask: Ask, by: number): Promise<Came> {
  const attempt = await safely(ears, { what: ask.verb, typed: ask.typed, by }, () => run(ears.engine, ask));
  if (!attempt.ok) return { done: false, say: attempt.say };
  const outcome = attempt.value;
  if (outcome.kind === 'refused') return { done: false, say: outcome.say };
  return { done: true, ...(outcome.reply && { say: outcome.reply }), ...(outcome.repeated && { repeated: true }) };
}

/** A form to open for the one who asked for it, while the trigger lives. */
export interface FormAsked {
  readonly ask: Ask;
  readonly prefill: Readonly<Record<string, unknown>>;
  readonly whence: Whence;
  readonly by: number;
}

/** Opens a verb's form, or says why not. */
export async function openForm(ears: Ears, { ask, prefill, whence, by }: FormAsked): Promise<void> {
  const attempt = await safely(ears, { what: `form:${ask.verb}`, typed: ask.typed, by }, () => formFor(ears.engine, ask, prefill));
  if (!attempt.ok) return answerTo(ears.client, whence, attempt.say);
  const built = attempt.value;
  if (built.kind === 'refused') return answerTo(ears.client, whence, built.say);

  const memory: FormMemory = {
    prefill: lean(prefill),
    ...(built.incident !== undefined && { incident: built.incident }),
    ...(ask.channelId !== undefined && { channelId: ask.channelId }),
    ...(ask.responseUrl !== undefined && { responseUrl: ask.responseUrl }),
  };
  try {
    await ears.client.apiCall(whence.inModal ? 'views.push' : 'views.open', {
      trigger_id: whence.triggerId,
      view: fitView({ ...built.view, callback_id: ask.verb, private_metadata: JSON.stringify(memory) }),
    });
  } catch (error) {
    // A trigger opens one form: a gesture that Slack sent twice has its form already.
    if (refusedWith(error, 'exchanged_trigger_id')) return;
    ears.engine.log.error({ err: error, verb: ask.verb }, 'form did not open');
    await answerTo(ears.client, whence, { text: `The form did not open. Try again${orTypeIt(ears, ask.verb)}.` });
  }
}

const orTypeIt = (ears: Ears, word: string): string => {
  const example = findVerb(ears.engine, word).typed?.examples[0];
  return example === undefined ? '' : `, or type it: \`/incident ${example}\``;
};

const longestKept = 200;

/** private_metadata holds 3,000 characters: long texts are in the form's fields, only what identifies things travels along. */
const lean = (prefill: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(prefill).filter(([, value]) => typeof value !== 'string' || value.length <= longestKept));
