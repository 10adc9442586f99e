import type { Person, SeenMessage, Slack } from '../../emulator/index.ts';
import { passUntil, settled, type World } from '../../replay/time.ts';

export interface Stage extends World {
  readonly slack: Slack;
}

const minuteMs = 60_000;

/** People of the story, who wait for the bot as people do. */
export function actors(stage: Stage) {
  const { slack, clock } = stage;
  const person = (name: string): Person => slack.person(name);
  const present = (name: string, channel: string): Person => {
    if (!slack.channel(channel).members.includes(person(name).id)) person(name).joins(channel);
    return person(name);
  };
  const newest = (name: string, channel: string, words: string): SeenMessage => {
    const found = person(name)
      .sees(channel)
      .findLast(({ shown }) => shown.includes(words));
    if (found === undefined) throw new Error(`${name} sees no “${words}” in ${channel}`);
    return found;
  };
  const says = async (name: string, channel: string, text: string, thread?: SeenMessage): Promise<SeenMessage> => {
    const { message } = await present(name, channel).types(text, { in: channel, ...(thread && { thread }) });
    await settled(stage);
    if (message === undefined) throw new Error(`“${text}” is no message`);
    return message;
  };
  const commands = async (name: string, channel: string, words: string): Promise<void> => {
    await present(name, channel).types(`/incident ${words}`, { in: channel });
    await settled(stage);
  };
  const clicks = async (name: string, message: SeenMessage, label: string): Promise<void> => {
    const { trouble } = await person(name).clicks(message, label);
    if (trouble !== undefined) throw new Error(trouble);
    await settled(stage);
  };
  const fills = async (name: string, values: Readonly<Record<string, string>>): Promise<void> => {
    await person(name).fills(values);
    const { errors, trouble } = await person(name).submits();
    if (errors !== undefined || trouble !== undefined) throw new Error(trouble ?? JSON.stringify(errors));
    await settled(stage);
  };
  const passes = (minutes: number): Promise<void> => passUntil(stage, clock.now() + minutes * minuteMs);
  return { slack, person, newest, says, commands, clicks, fills, passes };
}
export type Actors = ReturnType<typeof actors>;

/** A small one, to see in one look: the card, a task, a checkpoint that has come. */
export async function searchIsSlow(play: Actors): Promise<string> {
  const { commands, clicks, newest, passes, says } = play;
  await commands('finn', '#general', 'minor search answers slowly');
  const channel = channelOf(play, 1);
  await clicks('ana', newest('ana', channel, 'Take scribe'), 'Take lead');
  await passes(1);
  await says('dev', channel, 'one of three search nodes is rebuilding its index since the restart at 13:40');
  await commands('ana', channel, 'impact results take 8 seconds, nothing is wrong in them');
  await commands('ana', channel, 'task @dev take the node out of rotation by 10m');
  await commands('ana', channel, 'checkpoint 5m are results fast again?');
  await passes(5);
  return channel;
}

const channelOf = ({ slack }: Actors, number: number): string =>
  slack.channels().find(({ name }) => name.startsWith(`inc-${number}-`))?.id ?? '';

/** An outage of a shop, until its first checkpoint: gives the channel. */
export async function outageBegins(play: Actors): Promise<string> {
  const { slack, says, commands, clicks, newest, passes, person } = play;
  slack.app('alerts').posts('#general', ':rotating_light: checkout: 38% of requests answer 500, for 3 minutes');
  await says('chloe', '#general', 'three customers tell me they cannot pay. is it only them?');
  await passes(1);
  await commands('ana', '#general', 'critical checkout answers 500');
  const channel = channelOf(play, 2);
  await passes(1);
  await clicks('ben', newest('ben', channel, 'Take scribe'), 'Take lead');
  await clicks('emma', newest('emma', channel, 'Take scribe'), 'Take comms');
  await clicks('ana', newest('ana', channel, 'Page 1'), 'On my way');
  await passes(2);
  await says('ana', channel, 'it began at 14:02, the minute build 412 went out');
  const lag = await says('dev', channel, 'replica lag is 40 s and growing');
  person('ben').reacts(lag, 'pushpin');
  person('ana').reacts(lag, 'eyes');
  person('emma').reacts(lag, 'eyes');
  await says('ben', channel, 'can you see what it waits for?', lag);
  await says('dev', channel, '`ALTER TABLE orders` of migration 0093 holds a lock since 14:02', lag);
  await says('ana', channel, '0093 came with build 412', lag);
  await commands('ben', channel, `task @dev check replica lag by 15m`);
  await passes(3);
  await commands(
    'ben',
    channel,
    'update 15m Nobody can pay since 14:02. Migration 0093 of build 412 holds a lock on orders. Two ways out are being weighed.',
  );
  return channel;
}

/** The way out: options, a decision, the repair. */
export async function outageEnds(play: Actors, channel: string): Promise<void> {
  const { says, commands, clicks, newest, passes, fills, person } = play;
  await commands(
    'ben',
    channel,
    'option roll back to build 411 | pro: known to work | con: loses the new basket | impact: none | recovery: 5m',
  );
  await commands('dev', channel, 'option kill the migration | pro: one command | con: table half changed | impact: unknown | recovery: 1m');
  await clicks('ana', newest('ana', channel, 'roll back to build 411'), 'Support');
  await commands('ben', channel, 'choose 1 the basket can wait');
  if (person('ben').form() !== undefined) await fills('ben', {});
  await passes(6);
  await says('ana', channel, 'build 411 is live, errors are falling');
  await commands('ben', channel, 'problem migrations run during trading hours');
  await commands('ben', channel, 'phase monitoring');
  await passes(8);
  await says('chloe', channel, 'both customers could pay now');
  await commands('ben', channel, 'resolve');
}
