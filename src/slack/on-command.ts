import type { Message } from '../domain/message.ts';
import { typedAgain } from '../domain/typed-again.ts';
import { section } from '../features/section.ts';
import { findIncident } from '../store/incidents.ts';
import { askRoad, openForm } from './carry-out.ts';
import type { Ears } from './ears.ts';
import { fitMessage } from './block-kit/fit.ts';
import { withNames } from './names.ts';
import { commandBody, readCommand } from './read/command.ts';
import { readingFor } from './reading-for.ts';
import { safely } from './safely.ts';

type Ack = (answer?: { response_type: 'ephemeral'; text: string; blocks?: object[] }) => Promise<void>;

/** `/incident …`: committed, then acknowledged with what the typist reads, and no Slack call before that. */
export async function onCommand(ears: Ears, payload: unknown, ack: Ack, by: number): Promise<void> {
  const body = commandBody.parse(payload);
  if (body.team_id !== ears.workspace.teamId) return ack();

  const attempt = await safely(ears, { what: 'read command', typed: body.text, by }, async () => {
    const [reading, here] = await Promise.all([
      readingFor(ears.engine, body.user_id),
      findIncident(ears.engine.db, { channelId: body.channel_id }),
    ]);
    const read = readCommand(body, ears.engine.verbs, reading, here !== null);
    return read.kind === 'say' ? { ...read, message: await withNames(ears.engine.db, read.message) } : read;
  });
  if (!attempt.ok) return ack(ephemeral(attempt.say));

  const request = attempt.value;
  switch (request.kind) {
    case 'say':
      return ack(ephemeral(request.message));
    case 'ask': {
      const { say, done } = await askRoad(ears, request.ask, by);
      if (!say) return ack();
      return ack(ephemeral(done ? say : givenBack(say, body.text)));
    }
    case 'form': {
      await ack();
      const whence = { userId: body.user_id, channelId: body.channel_id, responseUrl: body.response_url, triggerId: body.trigger_id };
      return openForm(ears, { ask: request.ask, prefill: request.prefill, whence, by });
    }
  }
}

// A verb and a number are soon typed again; a sentence is not.
const soonTyped = 3;

/** What was refused loses nobody their words. */
function givenBack(say: Message, typed: string): Message {
  const again = typedAgain(typed);
  if (typed.trim().split(/\s+/).length < soonTyped || say.text.includes(again)) return say;
  const words = `You typed:\n${again}`;
  return { text: `${say.text}\n${words}`, ...(say.blocks && { blocks: [...say.blocks, section(words)] }) };
}

const ephemeral = (message: Message) => {
  const { text, blocks } = fitMessage(message);
  return { response_type: 'ephemeral' as const, text, ...(blocks && { blocks: [...blocks] }) };
};
