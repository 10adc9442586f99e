import type { MessageView } from '../../page-server/protocol.ts';
import { dateOfTs, dayOf, type Zone } from '../format/time.ts';

export type Row =
  | { kind: 'day'; key: string; ts: string }
  | { kind: 'unread'; key: string }
  | { kind: 'message'; key: string; message: MessageView; grouped: boolean };

/** Messages of one author within this time stand together. */
const GROUP_SECONDS = 300;

/** What stands in the list, in order: days, the line above what is new, and messages. */
export function rowsOf(messages: MessageView[], tz: Zone, lastRead: string | undefined, me: string): Row[] {
  const rows: Row[] = [];
  let before: MessageView | undefined;
  let isNewShown = lastRead === undefined;
  for (const message of messages) {
    const sameDay = before !== undefined && dayOf(dateOfTs(before.ts), tz) === dayOf(dateOfTs(message.ts), tz);
    if (!sameDay) rows.push({ kind: 'day', key: `day-${message.ts}`, ts: message.ts });
    const isFirstNew = !isNewShown && lastRead !== undefined && message.ts > lastRead && message.user !== me;
    if (isFirstNew) rows.push({ kind: 'unread', key: 'unread' });
    isNewShown ||= isFirstNew;
    rows.push({ kind: 'message', key: message.ts, message, grouped: sameDay && !isFirstNew && follows(before, message) });
    before = message;
  }
  return rows;
}

function follows(before: MessageView | undefined, message: MessageView): boolean {
  if (before === undefined || before.ephemeral !== message.ephemeral || before.subtype !== message.subtype) return false;
  const sameAuthor = before.user === message.user && before.bot_id === message.bot_id && before.username === message.username;
  const isPlain = message.subtype === undefined || message.subtype === 'file_share';
  return sameAuthor && isPlain && Number(message.ts) - Number(before.ts) < GROUP_SECONDS;
}
