import type { Ask } from '../../domain/ask.ts';
import { run } from '../../engine/run.ts';
import type { Ears } from '../ears.ts';
import type { Differences } from './compare.ts';

/** Brings what the record lacks into it, by the same ways as if it had been heard at the time. Answers how much it was. */
export async function keepDifferences(ears: Ears, channelId: string, differences: Differences): Promise<number> {
  const { sightings, presences, pins } = differences;
  const ask = (userId: string, verb: string, key: string, input: object): Ask => ({
    key: `missed/${channelId}/${key}`,
    verb,
    input,
    actor: { kind: 'person', userId },
    channelId,
    at: ears.engine.now(),
    via: 'event',
  });
  await Promise.all(sightings.map(ears.record));
  for (const { verb, input } of presences) await run(ears.engine, ask(input.userId, verb, `${verb}/${input.messageTs}`, input));
  for (const { userId, stands, input } of pins) {
    await run(ears.engine, ask(userId, stands ? 'mark-key' : 'unmark-key', `${input.ts}/${userId}/${input.changedTs}`, input));
  }
  return sightings.length + presences.length + pins.length;
}
