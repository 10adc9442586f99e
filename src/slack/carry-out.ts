import type { Ask } from '../domain/ask.ts';
import type { Message } from '../domain/message.ts';
import { type FormToOpen, formFor } from '../engine/open-form.ts';
import { run } from '../engine/run.ts';
import { answerTo } from './answer.ts';
import type { Ears } from './ears.ts';
import { withNames } from './names.ts';
import { openView } from './open-view.ts';
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
  const attempt = await safely(ears, { what: ask.verb, typed: ask.typed, by }, () => runNamed(ears, ask));
  return attempt.ok ? attempt.value : { done: false, say: attempt.say };
}

async function runNamed({ engine }: Ears, ask: Ask): Promise<Came> {
  const outcome = await run(engine, ask);
  const say = outcome.kind === 'refused' ? outcome.say : outcome.reply;
  return {
    done: outcome.kind === 'accepted',
    ...(say && { say: await withNames(engine.db, say) }),
    ...(outcome.repeated && { repeated: true }),
  };
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
  const attempt = await safely(ears, { what: `form:${ask.verb}`, typed: ask.typed, by }, () => formNamed(ears, ask, prefill));
  if (!attempt.ok) return answerTo(ears.client, whence, attempt.say);
  const built = attempt.value;
  if (built.kind === 'refused') return answerTo(ears.client, whence, built.say);
  await openView(ears, { ask, whence, view: built.view, prefill, incident: built.incident });
}

async function formNamed({ engine }: Ears, ask: Ask, prefill: FormAsked['prefill']): Promise<FormToOpen> {
  const form = await formFor(engine, ask, prefill);
  return form.kind === 'refused' ? { ...form, say: await withNames(engine.db, form.say) } : form;
}
