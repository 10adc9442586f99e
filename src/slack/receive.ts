import type { ReceiverEvent } from '@slack/bolt';
import { z } from 'zod';
import { isDatabaseAway } from '../store/away.ts';
import { claimOnce } from '../store/seen.ts';
import type { Ears } from './ears.ts';
import { Replayed } from './http-door.ts';
import { onEvent } from './on-event.ts';
import { eventType } from './read/event.ts';
import { storablePayload } from './read/storable-payload.ts';

/**
 * The way in of everything Slack sends, whichever door it came through. Bolt acknowledges an event before its listeners run, so events do not go
 * through it: what could not be written down is not acknowledged, and Slack sends it again. Gestures go on to Bolt's listeners.
 */
export async function receive(ears: Ears, received: ReceiverEvent, dispatch: (received: ReceiverEvent) => Promise<void>): Promise<void> {
  const body = storablePayload(received.body);
  const ack = timed(ears, whatIsIn(body), received.ack);
  if (body.type === 'app_rate_limited') {
    ears.engine.log.warn('Slack drops events: too many in a minute; they are fetched instead');
    ears.doubt.raise();
    return ack();
  }
  if ('event' in body) {
    await hear(ears, body);
    return ack();
  }
  if (await isReplayed(ears, received)) throw new Replayed();
  await dispatch({ ...received, body, ack });
}

/** Slack waits three seconds for each. */
function timed({ engine }: Ears, what: string, ack: ReceiverEvent['ack']): ReceiverEvent['ack'] {
  const arrivedAt = performance.now();
  return async (answer) => {
    await ack(answer);
    engine.meter.acked(what, (performance.now() - arrivedAt) / 1000);
  };
}

function whatIsIn(body: Readonly<Record<string, unknown>>): string {
  if ('event' in body) return 'event';
  return typeof body.type === 'string' ? body.type : 'command';
}

async function hear(ears: Ears, body: object): Promise<void> {
  try {
    await onEvent(ears, body);
  } catch (error) {
    if (error instanceof z.ZodError) return passOver(ears, body, error);
    // Slack sends it three times more, within five minutes; a database away for longer would leave a hole in the record.
    if (isDatabaseAway(error)) ears.doubt.raise();
    throw error;
  }
}

/** What has not the shape we know has not got it the next time either. If it was a message, the channel's history has it. */
function passOver({ engine, doubt }: Ears, body: object, error: z.ZodError): void {
  const type = eventType(body);
  engine.log.error({ err: error, type }, 'an event that cannot be read');
  if (type === 'message') doubt.raise();
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
