import type { Ask } from '../../../src/domain/ask.ts';
import { readEvent } from '../../../src/slack/read/event.ts';

const now = new Date('2026-03-02T02:00:00Z');
export const channel = 'C0INC7';
export const ts = '1772416800.000100';

export const read = (event: { type: string; [field: string]: unknown }) => readEvent(event, 'event/Ev1', now);
/** A message of Ana's in the channel, or what differs of it. */
export const message = (fields: object) =>
  read({ type: 'message', channel, channel_type: 'channel', user: 'UANA', ts, event_ts: ts, ...fields });

/** What is recorded of a message event; fails when it comes to something else. */
export function seen(fields: object) {
  const heard = message(fields);
  if (heard?.kind !== 'seen') throw new Error(`not seen: ${JSON.stringify(heard)}`);
  return heard.sighting;
}

/** What an event asks; fails when it asks nothing. */
export function asked(event: { type: string; [field: string]: unknown }): Ask {
  const heard = read(event);
  if (heard?.kind !== 'asked') throw new Error(`not asked: ${JSON.stringify(heard)}`);
  return heard.ask;
}

export const richText = (text: string) => ({
  type: 'rich_text',
  block_id: 'b1',
  elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }],
});
