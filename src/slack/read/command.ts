import { z } from 'zod';
import type { Ask } from '../../domain/ask.ts';
import type { Message } from '../../domain/message.ts';
import { cutAtWord } from '../../domain/cut.ts';
import { defuse } from '../../domain/mrkdwn.ts';
import { asTyped } from '../../domain/readable.ts';
import { findVerb } from '../../engine/find-verb.ts';
import { formButton } from '../../features/button.ts';
import type { Reading } from '../../features/reading.ts';
import type { Verb } from '../../features/verb.ts';
import type { Request } from './request.ts';
import { readLine } from './typed-line.ts';

export const commandBody = z.object({
  command: z.string(),
  text: z.string().default(''),
  team_id: z.string(),
  channel_id: z.string(),
  user_id: z.string(),
  trigger_id: z.string(),
  response_url: z.string(),
});
export type CommandBody = z.infer<typeof commandBody>;

/** `/incident …` as a request. Pure: recorded payloads go in, values come out. */
export function readCommand(body: CommandBody, verbs: ReadonlyMap<string, Verb>, reading: Reading, inIncident: boolean): Request {
  const ask = (verb: string, input: unknown): Ask => ({
    key: `command/${body.trigger_id}`,
    verb,
    input,
    actor: { kind: 'person', userId: body.user_id },
    channelId: body.channel_id,
    at: reading.now,
    via: 'command',
    responseUrl: body.response_url,
    typed: body.text,
  });
  const form = (verb: string, prefill: Readonly<Record<string, unknown>>): Request => ({
    kind: 'form',
    verb,
    prefill,
    ask: ask(verb, prefill),
  });

  const line = readLine(asTyped(body.text), verbs.values());
  switch (line.kind) {
    case 'bare':
      return inIncident ? { kind: 'ask', ask: ask('status', {}) } : form('declare', {});
    case 'declaration':
      return readVerb(findVerb({ verbs }, 'declare'), line.text);
    case 'typo':
      return { kind: 'say', message: didYouMean(line.word, line.verb, body.text) };
    case 'verb':
      return readVerb(line.verb, line.rest);
  }

  function readVerb(verb: Verb, rest: string): Request {
    if (!verb.typed) throw new Error(`${verb.word} is not typed`);
    if (rest === '' && verb.typed.formWhenBare) return form(verb.word, {});
    const read = verb.typed.read(rest, reading);
    if ('opensWith' in read) return form(verb.word, read.opensWith);
    if (!read.ok) return { kind: 'say', message: missing(verb, body.text, read.why) };
    return { kind: 'ask', ask: ask(verb.word, read.value) };
  }
}

/** What was understood, what is missing, one example to copy. */
function missing(verb: Verb, typed: string, why: string): Message {
  const lines = [why, `You typed: \`/incident ${inCode(typed)}\``, `For example: \`/incident ${verb.typed?.examples[0] ?? verb.word}\``];
  return { text: lines.join('\n') };
}

/** The nearest verb, ready to copy; or those words declared after all. `typed` is the line as Slack sent it. */
function didYouMean(word: string, verb: Verb, typed: string): Message {
  const meant = typed.trim().replace(/^\S+/, verb.word);
  const text = `“${defuse(word)}” is not something I know. Did you mean \`/incident ${inCode(meant)}\`?`;
  return {
    text,
    blocks: [
      { type: 'section', text: { type: 'mrkdwn', text, verbatim: true } },
      {
        type: 'actions',
        elements: [
          { ...formButton({ label: 'Declare an incident with these words', verb: 'declare' }), value: asValue(asTyped(typed.trim())) },
        ],
      },
    ],
  };
}

// Slack's limit of a button's value; JSON may need two characters for one.
const valueMax = 2_000;

function asValue(title: string, max = valueMax): string {
  const value = JSON.stringify({ title: cutAtWord(title, max) });
  return value.length <= valueMax ? value : asValue(title, max - 100);
}

const inCode = (text: string): string => cutAtWord(text.replaceAll('`', "'").replaceAll('\n', ' '), 2_000);
