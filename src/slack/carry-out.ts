import type { Ask } from '../domain/ask.ts';
import type { Message } from '../domain/message.ts';
import { formFor } from '../engine/open-form.ts';
import { run } from '../engine/run.ts';
import { answerTo } from './answer.ts';
import type { Ears } from './ears.ts';
import { fitView } from './block-kit/fit.ts';
import type { FormMemory } from './read/interaction.ts';
import type { Whence } from './read/request.ts';
import { safely } from './safely.ts';

/** Asks the road and answers what the one who asked should read; undefined: nothing to say. */
export async function askRoad(ears: Ears, ask: Ask): Promise<{ readonly done: boolean; readonly say?: Message }> {
  const attempt = await safely(ears, ask.verb, ask.typed, () => run(ears.engine, ask));
  if (!attempt.ok) return { done: false, say: attempt.say };
  const outcome = attempt.value;
  if (outcome.kind === 'refused') return { done: false, say: outcome.say };
  return { done: true, ...(outcome.reply && { say: outcome.reply }) };
}

/** Opens a verb's form while the trigger lives, or says why not. */
export async function openForm(ears: Ears, ask: Ask, prefill: Readonly<Record<string, unknown>>, whence: Whence): Promise<void> {
  const attempt = await safely(ears, `form:${ask.verb}`, ask.typed, () => formFor(ears.engine, ask, prefill));
  if (!attempt.ok) return answerTo(ears.client, whence, attempt.say);
  const built = attempt.value;
  if (built.kind === 'refused') return answerTo(ears.client, whence, built.say);

  const memory: FormMemory = {
    prefill: lean(prefill),
    ...(built.incident !== undefined && { incident: built.incident }),
    ...(ask.channelId !== undefined && { channelId: ask.channelId }),
    ...(ask.responseUrl !== undefined && { responseUrl: ask.responseUrl }),
  };
  await ears.client.apiCall(whence.inModal ? 'views.push' : 'views.open', {
    trigger_id: whence.triggerId,
    view: fitView({ ...built.view, callback_id: ask.verb, private_metadata: JSON.stringify(memory) }),
  });
}

const longestKept = 200;

/** private_metadata holds 3,000 characters: long texts are in the form's fields, only what identifies things travels along. */
const lean = (prefill: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(prefill).filter(([, value]) => typeof value !== 'string' || value.length <= longestKept));
