import type { ReceiverEvent } from '@slack/bolt';
import { isDatabaseAway } from '../store/away.ts';
import { claimOnce } from '../store/seen.ts';
import type { Ears } from './ears.ts';
import { Replayed } from './http-door.ts';
import { onEvent } from './on-event.ts';
import { storablePayload } from './read/storable-payload.ts';

/**
 * The way in of everything Slack sends, whichever door it came through. Bolt acknowledges an event before its listeners run, so this runs before Bolt:
 * what could not be written down is not acknowledged, and Slack sends it again.
 */
export async function receive(ears: Ears, received: ReceiverEvent, dispatch: (received: ReceiverEvent) => Promise<void>): Promise<void> {
  const body = storablePayload(received.body);
  if (body.type === 'app_rate_limited') {
    ears.engine.log.warn('Slack drops events: too many in a minute; they are fetched instead');
    ears.doubt.raise();
    return received.ack();
  }
  if ('event' in body) await hear(ears, body);
  else if (await isReplayed(ears, received)) throw new Replayed();
  await dispatch({ ...received, body });
}

async function hear(ears: Ears, body: object): Promise<void> {
  try {
    await onEvent(ears, body);
  } catch (error) {
    // Slack sends it three times more, within five minutes; a database away for longer would leave a hole in the record.
    if (isDatabaseAway(error)) ears.doubt.raise();
    throw error;
  }
}

/** Gestures over HTTP are signed, and answered in the same breath: whoever sends one again gets nothing. Events have no answer and their own ids. */
async function isReplayed({ engine }: Ears, { customProperties }: ReceiverEvent): Promise<boolean> {
  const signature: unknown = customProperties?.signature;
  if (typeof signature !== 'string') return false;
  try {
    return !(await claimOnce(engine.db, `request/${signature}`, engine.now()));
  } catch (error) {
    engine.log.error({ err: error }, 'could not tell whether a request was taken before');
    return false;
  }
}
