import type { ShownMessage } from '../../../emulator/index.ts';
import type { Story } from '../../support/story.ts';

let told = 0;

/** An incident from its declaration to its post-mortem, in a new word each time. Answers what all of it looks like in Slack at the end. */
export async function wholeIncident(story: Story): Promise<object> {
  const word = `w${(told += 1)}x${told * 7919}`;
  const { slack, clock, database } = story;
  const [ana, ben] = [story.person('ana'), story.person('ben')];
  clock.advance(600_000);
  const began = Object.fromEntries(people.map((name) => [name, story.person(name).directMessages().length]));

  await ana.types(`/incident critical ${word}`, { in: '#general' });
  await story.passes(45_000);
  const { channelId, number } = await database.db
    .selectFrom('incidents')
    .select(['channelId', 'number'])
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  const channel = channelId ?? '';
  await ben.clicks(story.finds('ben', channel, 'Take lead'), 'Take lead');
  await ben.types('/incident task @dev check replica lag by 15m', { in: channel });
  await story.passes(20_000);
  await ben.types('/incident update rolling back', { in: channel });
  await ben.types('/incident resolve', { in: channel });
  await story.settled();
  await ben.fills({ 'What fixed it': 'rolled back', Impact: 'nobody could pay' });
  await ben.submits();
  await story.passes(180_000);

  const plain = (text: string): string => unnumbered(text, number).replaceAll(word, 'word');
  const alike = (shown: readonly { readonly shown: string }[]) => shown.map((message) => plain(message.shown));
  const here = slack.channel(channel);
  return {
    channels: slack.channels().filter(({ name }) => name.startsWith(`inc-${number}-`)).length,
    said: alike(here.messages.filter(isOurs)).sort(),
    threads: here.messages.map(({ ts }) => here.replies(ts).length),
    files: here.messages.flatMap(({ files = [] }) => files).length,
    members: [...here.members].sort(),
    topic: plain(here.topic),
    bookmarks: here.bookmarks.length,
    pins: here.pins.length,
    announced: alike(slack.channel('incidents').messages.filter(({ shown }) => shown.includes(`INC-${number} `))),
    told: Object.fromEntries(people.map((name) => [name, alike(story.person(name).directMessages().slice(began[name])).sort()])),
  };
}

const people = ['ana', 'ben', 'chloe', 'dev', 'emma', 'finn'];

const isOurs = ({ subtype, bot_id: botId }: ShownMessage): boolean => botId !== undefined && subtype !== 'channel_join';

/** Without what differs from one incident to the next: its number, its moments, its channel's and messages' ids. */
const unnumbered = (text: string, number: number): string =>
  text
    .replaceAll(`INC-${number}`, 'INC-N')
    .replaceAll(`inc-${number}-`, 'inc-n-')
    .replace(/<!date\^\d+\^[^>]*>/g, '<date>')
    .replace(/\/archives\/C\w+\/p\d+/g, '<link>')
    .replace(/<#C\w+(\|[^>]*)?>/g, '<#C>')
    .replace(/\b\d+ (s|min|h)\b/g, '<time>');
