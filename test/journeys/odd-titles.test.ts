import { describe, expect, it } from '@jest/globals';
import { leavesNothingBehind, peopleOf, writtenPolicy } from '../support/people.ts';
import { openStory } from '../support/story.ts';

const story = openStory({ policy: writtenPolicy() });
const { asks, clicks, fillsIn, hasForm } = peopleOf(story);

/** A title as it is typed, and as Slack's client sends it where that differs. */
const oddities: readonly (readonly [kind: string, typed: string, kept?: string])[] = [
  ['3,000 characters', 'checkout does not load for anybody in Europe '.repeat(67).trim()],
  ['emoji', '🚨 db1 👩‍💻 is down', ':rotating_light: db1 :female-technologist: is down'],
  ['words from right to left', 'قاعدة البيانات \u202Etxet\u202C معطلة'],
  ['mentions', '@channel @here @everyone #general look'],
  ['markup', '*bold* _it_ ~no~ `code` > quote https://evil.example ana@example.com'],
  ['script', `<script>alert(1)</script> & "quotes" \\ 'all'`],
  ['newlines', 'site down\n\n• first\n• second\r\n\tthird'],
];

/** Everything of a message that Slack would format. */
function markupIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(markupIn);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'type' in value && value.type === 'mrkdwn' && 'text' in value ? [String(value.text)] : [];
  return [...own, ...Object.values(value).flatMap(markupIn)];
}

function expectHarmless(shown: string): void {
  expect(shown).not.toMatch(/<!(channel|here|everyone|subteam)/);
  expect(shown).not.toMatch(/@(channel|here|everyone)/);
  expect(shown).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
}

describe.each(oddities)('a title of %s', (_kind, typed, kept = typed) => {
  let channel = '';

  it('is kept whole, and opens a channel with a name that Slack takes', async () => {
    channel = await story.declares('ana', `minor ${typed}`);
    const row = await story.database.db.selectFrom('incidents').selectAll().where('channelId', '=', channel).executeTakeFirstOrThrow();
    expect([row.title, row.reported]).toEqual([kept, kept]);
    expect(story.slack.channel(channel).name).toMatch(/^inc-\d+(-[a-z0-9_-]*[a-z0-9_])?$/);
  });

  it('is shown shortened, and does nothing where it is shown', async () => {
    const { messages, topic } = story.slack.channel(channel);
    expectHarmless(JSON.stringify([messages, topic]));
    expect(topic.length).toBeLessThanOrEqual(250);

    const markup = [
      ...messages.flatMap(markupIn),
      topic,
      await asks('ana', 'list', '#general'),
      await asks('ana', 'catchup', channel),
    ].join('\n');
    expectHarmless(markup);
    expect(markup).not.toMatch(/<script>|<https:|\*bold\*/);
  });
});

describe('a title of several lines', () => {
  it('is one line wherever it stands among other words', async () => {
    await story.declares('ana', 'minor lift stuck\n\nbetween floors');
    expect(await asks('ana', 'list', '#general')).toContain('lift stuck between floors · minor');
    expect(await asks('ana', 'status', '#general')).toContain('lift stuck between floors');
  });
});

describe('all of it at once', () => {
  const title = `${oddities.map(([, typed]) => typed.slice(0, 60)).join(' ')} ${'🚨 &<> '.repeat(400)}`
    .slice(0, 2_900)
    .replaceAll('|', '/');
  const inOneLine = title.replaceAll('\n', ' ');

  it('goes through every message and form that repeats it', async () => {
    const channel = await story.declares('ana', `minor ${title}`);
    await asks('ana', 'severity critical', channel);
    await asks('ana', `task @dev ${inOneLine} by 20m`, channel);
    await asks('ana', `option ${inOneLine} | pro: ${inOneLine.slice(0, 900)}`, channel);
    for (const verb of ['update', 'title', 'impact', 'cause', 'note', 'problem', 'page @dev', 'checkpoint 20m', 'followup'])
      await asks('ana', `${verb} ${title}`, channel);
    for (const verb of ['title', 'impact', 'cause', 'status', 'tasks', 'catchup', 'checkpoints', 'problems', 'followups', 'options']) {
      await asks('ana', verb, channel);
      const errors = hasForm('ana') ? await fillsIn('ana', {}) : {};
      expect(errors).toEqual({});
    }
    await clicks('ana', story.finds('ana', channel, 'Take scribe'), 'Take lead');
    await clicks('ana', story.finds('ana', channel, 'Ways to mitigate'), 'Choose');
    expect(await fillsIn('ana', { 'Why this one': title, 'Is there a backup, or a way back?': inOneLine })).toEqual({});
    await asks('ana', `resolve ${title}`, channel);
    expect(await fillsIn('ana', { Impact: title })).toEqual({});
    expectHarmless(JSON.stringify(story.slack.channel(channel).messages.map(({ text, blocks }) => [text, blocks])));
  });
});

leavesNothingBehind(story);
