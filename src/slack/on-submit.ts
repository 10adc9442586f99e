import type { Ask } from '../domain/ask.ts';
import { cutAtWord } from '../domain/cut.ts';
import type { Message } from '../domain/message.ts';
import { toNamed, unescape } from '../domain/mrkdwn.ts';
import { findVerb } from '../engine/find-verb.ts';
import type { Filled } from '../features/form.ts';
import { formValues } from '../features/form-values.ts';
import { answerTo } from './answer.ts';
import { askRoad } from './carry-out.ts';
import type { Ears } from './ears.ts';
import { textWithNames } from './names.ts';
import { type FormMemory, formMemory, submissionBody, type SubmissionBody } from './read/interaction.ts';
import { safeJson } from './read/safe-json.ts';
import type { Whence } from './read/request.ts';
import { readingFor } from './reading-for.ts';
import { isOfOurs } from './is-of-ours.ts';
import { safely } from './safely.ts';

type Ack = (answer?: { response_action: 'errors'; errors: Record<string, string> } | { response_action: 'clear' }) => Promise<void>;

/** A form handed in: what is wrong stays on the form with all that was filled in; what is right is committed before the form closes. */
export async function onSubmit(ears: Ears, payload: unknown, ack: Ack, by: number): Promise<void> {
  const body = submissionBody.parse(payload);
  if (!(await isOfOurs(ears, body))) return ack();

  const memory = formMemory.parse(safeJson(body.view.private_metadata));
  const read = await safely(ears, { what: 'read form', by }, () => readSubmission(ears, body, memory));
  if (!read.ok) return stayOpen(ears, body, read.say, ack);
  if (!read.value.ok) return ack({ response_action: 'errors', errors: { ...read.value.errors } });

  const { done, say } = await askRoad(ears, read.value.input, by);
  if (!done && say) return stayOpen(ears, body, say, ack);
  await ack({ response_action: 'clear' });
  if (say) await answerTo(ears.client, whenceOf(body.user.id, memory), say);
}

async function readSubmission(ears: Ears, body: SubmissionBody, memory: FormMemory): Promise<Filled<Ask>> {
  const { form } = findVerb(ears.engine, body.view.callback_id);
  if (!form) throw new Error(`${body.view.callback_id} has no form`);
  const reading = await readingFor(ears.engine, body.user.id);
  const filled = form.parse(formValues(body.view.state.values), { ...reading, prefill: memory.prefill });
  if (!filled.ok) return filled;
  const ask: Ask = {
    key: `submit/${body.view.id}/${body.view.hash}`,
    verb: body.view.callback_id,
    input: filled.input,
    actor: { kind: 'person', userId: body.user.id },
    at: reading.now,
    via: 'form',
    ...(memory.incident !== undefined && { incident: memory.incident }),
    ...(memory.channelId !== undefined && { channelId: memory.channelId, channelIsRemembered: true }),
    ...(memory.responseUrl !== undefined && { responseUrl: memory.responseUrl }),
  };
  return { ok: true, input: ask };
}

const errorMax = 500;

/** The form stays as it was filled in, with what is wrong under its first field; one without fields closes, and its words follow. */
async function stayOpen(ears: Ears, body: SubmissionBody, say: Message, ack: Ack): Promise<void> {
  const field = body.view.blocks.find(({ type }) => type === 'input')?.block_id;
  if (field !== undefined) {
    const words = await textWithNames(ears.engine.db, unescape(toNamed(say.text)));
    return ack({ response_action: 'errors', errors: { [field]: cutAtWord(words, errorMax) } });
  }
  await ack({ response_action: 'clear' });
  await answerTo(ears.client, whenceOf(body.user.id, formMemory.parse(safeJson(body.view.private_metadata))), say);
}

const whenceOf = (userId: string, { channelId, responseUrl }: FormMemory): Whence => ({
  userId,
  ...(channelId !== undefined && { channelId }),
  ...(responseUrl !== undefined && { responseUrl }),
});
