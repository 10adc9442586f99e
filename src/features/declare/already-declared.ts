import type { Message } from '../../domain/message.ts';
import { channelLink, dateToken } from '../../domain/mrkdwn.ts';
import { askButton } from '../button.ts';
import { section } from '../section.ts';
import type { Declaration } from './declaration.ts';
import type { SameWords } from './declared-before.ts';

const valueMax = 2_000;

/** The first incident with these words, and a way to declare all the same. */
export function alreadyDeclared({ number, channelId, declaredAt }: SameWords, input: Declaration): Message {
  const where = channelId === null ? 'its channel is being opened' : channelLink(channelId);
  const said = `INC-${number} was declared with the same words ${dateToken(declaredAt, '{ago}', 'a moment ago')}: ${where}`;
  const text = `${said}\nIs yours another one? Change a word and declare it again.`;
  const again = askButton({ label: 'Declare another', verb: 'declare', input: { ...input, anyway: true } });
  const fits = (again.value ?? '').length <= valueMax;
  return { text, blocks: [section(text), ...(fits ? [{ type: 'actions', elements: [again] }] : [])] };
}
