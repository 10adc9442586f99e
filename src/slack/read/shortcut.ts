import type { Ask } from '../../domain/ask.ts';
import type { ShortcutBody } from './interaction.ts';
import type { Request } from './request.ts';
import { wording, wordsOf } from './words.ts';

/** The manifest's shortcuts: each is a verb, asked at once or through its form, with the message it was used on. */
const shortcuts: Readonly<Record<string, { verb: string; door: 'ask' | 'form' }>> = {
  'declare-incident': { verb: 'declare', door: 'form' },
  'declare-from-message': { verb: 'declare', door: 'form' },
  'add-to-timeline': { verb: 'keep', door: 'ask' },
  'make-task': { verb: 'task', door: 'form' },
  'note-problem': { verb: 'problem', door: 'form' },
};

export function readShortcut(body: ShortcutBody, now: Date): Request | null {
  const meant = shortcuts[body.callback_id];
  if (!meant) return null;
  const { message, channel } = body;
  const prefill = message && channel ? { title: wordsOf(wording.parse(message)), messageTs: message.ts, messageChannelId: channel.id } : {};
  const ask: Ask = {
    key: `shortcut/${body.trigger_id}`,
    verb: meant.verb,
    input: prefill,
    actor: { kind: 'person', userId: body.user.id },
    at: now,
    via: 'shortcut',
    ...(body.channel && { channelId: body.channel.id }),
    ...(body.response_url && { responseUrl: body.response_url }),
  };
  return meant.door === 'ask' ? { kind: 'ask', ask } : { kind: 'form', verb: meant.verb, prefill, ask };
}
