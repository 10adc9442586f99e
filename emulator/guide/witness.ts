import { setTimeout as wait } from 'node:timers/promises';
import { say } from '../people/say.ts';
import type { Channel } from '../workspace/channel.ts';
import { activePeople } from '../workspace/seed.ts';
import type { MessagePlace, Run, Witness } from './guide.ts';
import type { StartedBy } from './open-guide.ts';
import { becomesTrue, seconds } from './patience.ts';
import type { WatchedApp } from './watched-app.ts';

const BETWEEN_MS = 300;
/** Slack sends an event again after a minute: whoever waits for that has to be patient. */
const PATIENCE_MS = 90_000;

/** Writes where the app is: in the channel one looks at, else in the one that was busy last. */
export function witnessOf(app: WatchedApp, by: StartedBy, { tell, stopped }: Pick<Run, 'tell' | 'stopped'>): Witness {
  const { workspace, delivery, record } = app;
  const before = { ...delivery.tally };
  const acked = () => delivery.tally.acked - before.acked;

  function deliveredAgain(): string {
    const again = delivery.tally.ackedAgain - before.ackedAgain;
    if (again === 0) return '';
    return again === 1 ? ' 1 event was delivered again.' : ` ${again} events were delivered again.`;
  }

  return {
    async writes(count, why) {
      const channel = await whereItCounts(app, by.channel);
      if (channel === undefined) return [];
      const writer = writerIn(app, channel, by.person);
      const written: MessagePlace[] = [];
      for (let number = 1; number <= count; number += 1) {
        if (number > 1) await wait(BETWEEN_MS, undefined, { signal: stopped });
        const { ts } = say(workspace, writer, { channel: channel.id, text: `Message ${number} of ${count}, written while ${why}` });
        written.push({ channel: channel.id, ts });
      }
      tell(`${workspace.users.get(writer)?.real_name} wrote ${count} messages in #${channel.name} meanwhile.`);
      return written;
    },
    async tellsWhatBecameOf(messages) {
      if (messages.length === 0) return tell('The app keeps no channel yet, so there was nothing to lose.');
      const begunAt = performance.now();
      if (record === undefined) {
        await becomesTrue(() => acked() >= messages.length, PATIENCE_MS, stopped);
        return tell(`${acked()} events were acknowledged.${deliveredAgain()}`);
      }
      await becomesTrue(async () => (await record.holds(messages)) === messages.length, PATIENCE_MS, stopped);
      const held = await record.holds(messages);
      tell(`${held} of ${messages.length} messages are in the record, ${seconds(performance.now() - begunAt)} later.${deliveredAgain()}`);
    },
  };
}

async function whereItCounts({ workspace, record }: WatchedApp, lookedAt: string | undefined): Promise<Channel | undefined> {
  const latest = ({ log }: Channel): string => log.timeline.at(-1)?.ts ?? '';
  const rank = (channel: Channel): string => (channel.id === lookedAt ? '~' : latest(channel));
  const people = activePeople(workspace);
  const own = [...workspace.channels.values()]
    .filter(({ kind, isArchived }) => kind === 'channel' && !isArchived)
    .filter(({ members }) => members.has(workspace.app.botUserId) && people.some((id) => members.has(id)))
    .toSorted((one, other) => (rank(one) > rank(other) ? -1 : 1));
  if (record === undefined) return own[0];
  const kept = await record.channel(own.map(({ id }) => id));
  return own.find(({ id }) => id === kept);
}

/** Somebody else than the one who looks on, if there is somebody. */
function writerIn({ workspace }: WatchedApp, channel: Channel, lookingOn: string): string {
  const people = activePeople(workspace).filter((id) => channel.members.has(id));
  return people.find((id) => id !== lookingOn) ?? lookingOn;
}
