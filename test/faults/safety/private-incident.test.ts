import { beforeAll, describe, expect, it } from '@jest/globals';
import { verbs } from '../../../src/features/index.ts';
import { minutes, peopleOf } from '../../support/people.ts';
import { openHttpStory } from '../delivery/http-story.ts';

const http = openHttpStory();
const { story } = http;
const { asks, opensHome, fillsIn, closesForms } = peopleOf(story);
const hints = /zanzibar|INC-1(?! does not exist)\b|inc-1-/;
const formType = 'application/x-www-form-urlencoded';

let hidden = '';
let open = '';
beforeAll(async () => {
  hidden = await story.declares('chloe', 'private critical zanzibar keys in a log');
  open = await story.declares('chloe', 'minor the logo is gone');
  story.slack.welcomes({ name: 'gus', isGuest: true });
  await asks('chloe', 'task @ben zanzibar rotation', hidden);
  await asks('chloe', 'lead @ben', hidden);
  await asks('chloe', 'followup zanzibar audit @ben by tomorrow', hidden);
  await asks('chloe', 'option zanzibar off | pro: fast', hidden);
});

/** All that the bot said to Slack since then, without what differs from one time to the next. */
const sayings = (since: number): string[] =>
  story.slack.calls
    .slice(since)
    .map(({ method, args }) => `${method} ${JSON.stringify(args)}`.replace(/error \w{8}/g, 'error').replace(/"trigger_id":"[^"]+"/, ''))
    .toSorted();

let gestures = 0;
const place = () => ({ id: story.slack.channel('general').id });
type Forged = (verb: string, incident: number, userId: string) => object;

/** As Slack would send them if somebody made our buttons and forms name what they like. */
const forgeries: Readonly<Record<string, Forged>> = {
  'a click': (verb, incident, userId) => click('ask', verb, incident, userId),
  'a click for its form': (verb, incident, userId) => click('form', verb, incident, userId),
  'a form handed in': (verb, incident, userId) => ({
    type: 'view_submission',
    ...by(userId),
    view: {
      id: `V${++gestures}`,
      hash: '1.a',
      callback_id: verb,
      private_metadata: JSON.stringify({ incident, channelId: hidden, prefill: { number: 1 } }),
      blocks: [],
      state: { values: {} },
    },
  }),
};

const by = (userId: string) => ({
  team: { id: story.slack.teamId },
  user: { id: userId, team_id: userId === 'UFOREIGN' ? 'T0FOREIGN' : story.slack.teamId },
  trigger_id: `1.2.${++gestures}`,
});

function click(door: 'ask' | 'form', verb: string, incident: number, userId: string): object {
  const value = JSON.stringify({ i: incident, number: 1, role: 'lead' });
  return {
    type: 'block_actions',
    ...by(userId),
    channel: place(),
    container: { type: 'message', message_ts: '1.2', channel_id: place().id },
    response_url: 'http://127.0.0.1:9/nowhere',
    actions: [{ type: 'button', block_id: 'b', action_id: `${door}:${verb}`, value, action_ts: `${++gestures}` }],
  };
}

/** Sends it for every verb that has such a door, and tells all that came of it. */
async function sends(how: string, incident: number, userId: string): Promise<string[]> {
  await story.settled();
  const since = story.slack.calls.length;
  const answers: string[] = [];
  for (const { word, form } of verbs) {
    if (!form && how !== 'a click') continue;
    const body = new URLSearchParams({ payload: JSON.stringify(forgeries[how]?.(word, incident, userId)) }).toString();
    const { status, text } = await http.posts(body, http.signed(body, { type: formType }));
    answers.push(`${word} ${status} ${text}`);
  }
  await story.settled();
  return [...answers, ...sayings(since)];
}

describe.each(Object.keys(forgeries))('%s that names a private incident', (how) => {
  it.each(['dev', 'gus'])('comes to the same, by every verb of %s, as one that names none', async (name) => {
    const { id } = story.person(name);
    const lines = await sends(how, 1, id);
    expect(lines.join('\n')).not.toMatch(hints);
    expect((await sends(how, 777, id)).map((line) => line.replaceAll('777', '1'))).toEqual(lines);
  });

  it('comes to nothing by somebody of another workspace', async () => {
    const lines = await sends(how, 1, 'UFOREIGN');
    expect(lines.filter((line) => !line.endsWith(' 200 '))).toEqual([]);
  });
});

// They would open another incident, or end the one that is there.
const leftOut = new Set(['declare', 'private', 'rehearse', 'cancel']);

describe('a stranger to it', () => {
  it.each(['dev', 'gus'])('reads nothing of it by all that can be typed, in #general and in a channel of theirs: %s', async (name) => {
    for (const place of ['#general', open])
      if (!story.slack.channel(place).members.includes(story.person(name).id)) story.person('chloe').invites(place, name);
    const link = `https://x.slack.com/archives/${hidden}/p1772416800000100`;
    const lines = verbs.flatMap(({ word, typed }) => (typed && !leftOut.has(word) ? typed.examples.slice(0, 1) : []));
    for (const line of ['', ...lines, `redact ${link}`, `done ${link}`, 'duplicate INC-1', 'runbook keys'])
      for (const place of ['#general', open]) {
        const said = await asks(name, line, place);
        expect(said.replaceAll(`/incident ${line}`, '')).not.toMatch(hints);
        expect(JSON.stringify(story.person(name).form() ?? {})).not.toMatch(hints);
        await closesForms(name);
      }
    expect(await opensHome(name)).not.toMatch(hints);
  });

  it('is not told of it by what was sent to anybody, ever', () => {
    const members = new Set(story.slack.channel(hidden).members);
    const readers = ({ args }: { args: Readonly<Record<string, unknown>> }): unknown[] => [
      args.channel,
      args.channel_id,
      args.user,
      args.user_id,
    ];
    const told = story.slack.calls
      .filter(({ args }) => /zanzibar/.test(JSON.stringify(args)))
      .flatMap((call) => readers(call).filter((one) => typeof one === 'string' && one !== hidden && !members.has(one)))
      .filter((one) => !directWith(String(one)).every((member) => members.has(member)));
    expect(told).toEqual([]);
  });
});

const directWith = (channel: string): readonly string[] => {
  const found = story.slack.workspace.channels.get(channel);
  return found?.kind === 'im' ? [...found.members].filter((id) => id !== story.slack.botUserId) : [channel];
};

describe('somebody who has left it', () => {
  it('is told nothing of it any more: what was meant for them is said in its channel', async () => {
    expect(await opensHome('ben')).toMatch(hints);
    story.person('ben').leaves(hidden);
    await story.settled();
    expect(JSON.stringify(story.person('ben').home())).not.toMatch(hints);
    const before = story.person('ben').directMessages().length;
    await story.passes(minutes(12));
    expect(
      story.slack
        .channel(hidden)
        .messages.map(({ shown }) => shown)
        .join('\n'),
    ).toContain(`<@${story.person('ben').id}> is not here any more, so what I would tell them comes here.`);
    const since = story.person('ben').directMessages().slice(before);
    expect(since.map(({ shown }) => shown).filter((shown) => hints.test(shown))).toEqual([]);
  });

  it('cannot hand in a form that was opened while they were in it', async () => {
    story.person('chloe').invites(hidden, 'ben');
    await story.settled();
    await asks('ben', 'note', hidden);
    story.person('ben').leaves(hidden);
    await story.settled();
    const errors = await fillsIn('ben', { Note: 'I was here' });
    expect(Object.values(errors).join()).toContain('INC-1 does not exist');
    await closesForms('ben');
  });
});
