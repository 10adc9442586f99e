import type { Ask } from '../domain/ask.ts';
import { toPlain, unescape } from '../domain/mrkdwn.ts';
import { findVerb } from '../engine/find-verb.ts';
import { formValues } from '../features/form-values.ts';
import { answerTo } from './answer.ts';
import { askRoad } from './carry-out.ts';
import type { Ears } from './ears.ts';
import { type FormMemory, formMemory, safeJson, submissionBody, type SubmissionBody } from './read/interaction.ts';
import type { Whence } from './read/request.ts';
import { readingFor } from './reading-for.ts';

type Ack = (answer?: { response_action: 'errors'; errors: Record<string, string> } | { response_action: 'clear' }) => Promise<void>;

/** A form handed in: what is wrong stays on the form with all that was filled in; what is right is committed before the form closes. */
export async function onSubmit(ears: Ears, payload: unknown, ack: Ack): Promise<void> {
  const body = submissionBody.parse(payload);
  if (body.team && body.team.id !== ears.workspace.teamId) return ack();
  const memory = formMemory.parse(safeJson(body.view.private_metadata));
  const { form } = findVerb(ears.engine, body.view.callback_id);
  if (!form) throw new Error(`${body.view.callback_id} has no form`);

  const reading = await readingFor(ears.engine, body.user.id);
  const filled = form.parse(formValues(body.view.state.values), { ...reading, prefill: memory.prefill });
  if (!filled.ok) return ack({ response_action: 'errors', errors: { ...filled.errors } });

  const ask: Ask = {
    key: `submit/${body.view.id}/${body.view.hash}`,
    verb: body.view.callback_id,
    input: filled.input,
    actor: { kind: 'person', userId: body.user.id },
    at: reading.now,
    via: 'form',
    ...(memory.incident !== undefined && { incident: memory.incident }),
    ...(memory.channelId !== undefined && { channelId: memory.channelId }),
    ...(memory.responseUrl !== undefined && { responseUrl: memory.responseUrl }),
  };
  const { done, say } = await askRoad(ears, ask);
  const field = firstInput(body);
  if (!done && say && field) return ack({ response_action: 'errors', errors: { [field]: unescape(toPlain(say.text)).slice(0, 500) } });

  await ack({ response_action: 'clear' });
  if (say) await answerTo(ears.client, whenceOf(body.user.id, memory), say);
}

const firstInput = (body: SubmissionBody): string | undefined => body.view.blocks.find(({ type }) => type === 'input')?.block_id;

const whenceOf = (userId: string, { channelId, responseUrl }: FormMemory): Whence => ({
  userId,
  ...(channelId !== undefined && { channelId }),
  ...(responseUrl !== undefined && { responseUrl }),
});
