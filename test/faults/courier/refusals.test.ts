import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Effect } from '../../../src/domain/effect.ts';
import { unhurried } from '../../support/given.ts';
import { openStory } from '../../support/story.ts';
import { incidentIn, onTheirWay } from './effects.ts';

const story = openStory({ policy: unhurried });
let channel = '';
let incidentId = 0;

beforeEach(async () => {
  story.clock.advance(1_000);
  channel = await story.declares('ana', `medium refusals ${story.clock.now()}`);
  incidentId = await incidentIn(story, channel);
});
afterEach(() => story.slack.faults.clear());

const warnings = () => story.slack.channel(channel).messages.flatMap(({ text }) => (text.startsWith(':warning:') ? [text] : []));
const toldPrivately = (who: string) =>
  story
    .person(who)
    .directMessages()
    .flatMap(({ shown }) => (shown.includes('did not work') ? [shown] : []));
const outcomes = async () => {
  const rows = await story.database.db
    .selectFrom('outbox')
    .select(['kind', 'state', 'lastError', 'attempts'])
    .where('incidentId', '=', incidentId)
    .where('state', '!=', 'done')
    .orderBy('kind')
    .execute();
  return rows.map(({ kind, state, lastError, attempts }) => `${kind} ${state} ${lastError} after ${attempts}`);
};
const line = (text: string): Effect => ({ kind: 'post', message: { text } });
const says = (text: string) => story.slack.channel(channel).messages.some((message) => message.text === text);

describe('what Slack will never do', () => {
  it.each<[code: string, what: string, method: string, effect: () => Effect, words: string[]]>([
    [
      'missing_scope',
      'a bookmark',
      'bookmarks.add',
      () => ({ kind: 'bookmark', title: 'x', board: 'card', ref: '' }),
      ['a bookmark', 'Reinstall the app from its manifest'],
    ],
    [
      'is_archived',
      'the announcement',
      'chat.update',
      () => ({ kind: 'show', board: 'announcement', ref: '' }),
      ['announcing it in #incidents', 'Unarchive #incidents and invite me'],
    ],
    [
      'not_in_channel',
      'the announcement',
      'chat.update',
      () => ({ kind: 'show', board: 'announcement', ref: '' }),
      ['announcing it in #incidents', 'Invite me to #incidents'],
    ],
    [
      'user_not_found',
      'a private word',
      'chat.postMessage',
      () => ({ kind: 'tell', userId: story.person('dev').id, message: { text: 'psst' } }),
      ['telling <@DEV> privately', 'name somebody else'],
    ],
    [
      'channel_not_found',
      'a private word',
      'chat.postMessage',
      () => ({ kind: 'tell', userId: story.person('dev').id, message: { text: 'psst' } }),
      ['telling <@DEV> privately', 'call them another way'],
    ],
    [
      'account_inactive',
      'a private word',
      'chat.postMessage',
      () => ({ kind: 'tell', userId: story.person('dev').id, message: { text: 'psst' } }),
      ['telling <@DEV> privately', 'an admin has to look at it'],
    ],
    [
      'invalid_blocks',
      'the card',
      'chat.update',
      () => ({ kind: 'show', board: 'card', ref: '' }),
      ['showing the card', 'The fault is mine', 'the record has it'],
    ],
    [
      'restricted_action',
      'the topic',
      'conversations.setTopic',
      () => ({ kind: 'topic' }),
      ['setting the topic', 'an admin has to allow it'],
    ],
    [
      'a_code_of_tomorrow',
      'the pin',
      'pins.add',
      () => ({ kind: 'pin', board: 'card', ref: '' }),
      ['pinning the card', '`/incident check`'],
    ],
  ])('%s of %s ends it at once, tells the channel in words, and stops nothing else', async (code, _, method, effect, words) => {
    await story.database.db
      .updateTable('incidents')
      .set({ title: `changed ${story.clock.now()}` })
      .where('id', '=', incidentId)
      .execute();
    story.slack.faults.set({ method, times: 1, error: code });
    await onTheirWay(story, incidentId, effect());
    await story.settled();
    await onTheirWay(story, incidentId, line('all else goes on'));
    await story.settled();

    const { kind } = effect();
    expect(await outcomes()).toEqual([`${kind} failed ${code} after 1`]);
    expect(warnings()).toHaveLength(1);
    const [said = ''] = warnings();
    for (const word of [...words, `\`${code}\``]) expect(said).toContain(word.replace('DEV', story.person('dev').id));
    expect(says('all else goes on')).toBe(true);
  });

  it.each([
    ['channel_not_found', 'Invite me to the channel again'],
    ['is_archived', 'Unarchive the channel and invite me'],
    ['not_in_channel', 'Invite me to the channel again'],
  ])('%s in the incident’s own channel is told to the reporter, and to the lead once there is one', async (code, words) => {
    const before = { ana: toldPrivately('ana').length, ben: toldPrivately('ben').length };
    story.slack.faults.set({ method: 'chat.postMessage', times: 1, error: code });
    await onTheirWay(story, incidentId, line('nobody hears this'));
    await story.settled();
    expect(toldPrivately('ana').slice(before.ana)).toEqual([expect.stringContaining(words)]);

    await story.person('ben').types('/incident lead me', { in: channel });
    await story.settled();
    story.clock.advance(1_000);
    story.slack.faults.set({ method: 'chat.postMessage', times: 1, error: code });
    await onTheirWay(story, incidentId, line('nobody hears this either'), line('this one is heard'));
    await story.settled();
    expect(toldPrivately('ben').slice(before.ben)).toEqual([expect.stringContaining(words)]);
    expect(says('this one is heard')).toBe(true);
  });

  it('in a channel that is gone is told privately, and once for all that is shown there by one deed', async () => {
    const { db } = story.database;
    await story.person('ana').types('/incident task look at it', { in: channel });
    await story.settled();
    const before = toldPrivately('ana').length;
    const title = 'changed meanwhile';
    await db.updateTable('incidents').set({ title }).where('id', '=', incidentId).execute();
    await db.updateTable('tasks').set({ title }).where('incidentId', '=', incidentId).execute();
    story.slack.faults.set({ method: 'chat.update', times: 2, error: 'is_archived' });
    await onTheirWay(story, incidentId, { kind: 'show', board: 'card', ref: '' }, { kind: 'show', board: 'task', ref: '1' });
    await story.settled();
    expect(await outcomes()).toEqual(['show failed is_archived after 1', 'show failed is_archived after 1']);
    expect(toldPrivately('ana').slice(before)).toEqual([expect.stringContaining('Unarchive the channel')]);
    expect(warnings()).toEqual([]);
  });

  it('a line is told privately to whoever answers for the incident: in the channel, it might fail the same way', async () => {
    const before = toldPrivately('ana').length;
    story.slack.faults.set({ method: 'chat.postMessage', times: 1, error: 'restricted_action' });
    await onTheirWay(story, incidentId, line('not allowed'));
    await story.settled();
    expect(toldPrivately('ana').slice(before)).toEqual([expect.stringContaining('an admin has to allow it')]);
    expect(warnings()).toEqual([]);
    const kept = await story.database.db.selectFrom('outbox').select('payload').where('incidentId', '=', incidentId).execute();
    expect(JSON.stringify(kept)).not.toContain('not allowed');
  });

  it('an invitation of some: each is invited alone, and who will not be had is no member', async () => {
    const [dev, emma] = [story.person('dev').id, story.person('emma').id];
    story.slack.faults.set({ method: 'conversations.invite', times: 1, error: 'cant_invite' });
    await onTheirWay(story, incidentId, { kind: 'invite', userIds: [dev, emma] });
    await story.settled();
    expect([...story.slack.channel(channel).members]).toEqual(expect.arrayContaining([dev, emma]));
    expect([await outcomes(), warnings()]).toEqual([[], []]);

    const finn = story.person('finn').id;
    story.slack.faults.set({ method: 'conversations.invite', times: 1, error: 'user_is_restricted' });
    await onTheirWay(story, incidentId, { kind: 'invite', userIds: [finn] });
    await story.settled();
    expect(warnings()).toEqual([expect.stringContaining(`<@${finn}> could not be invited`)]);
    const members = await story.database.db.selectFrom('incidentMembers').select('userId').where('incidentId', '=', incidentId).execute();
    expect(members.map(({ userId }) => userId)).not.toContain(finn);
  });

  it.each(['already_in_channel', 'cant_invite_self'])('%s of an invitation is as good as done, and nobody is told', async (code) => {
    story.slack.faults.set({ method: 'conversations.invite', times: 1, error: code });
    await onTheirWay(story, incidentId, { kind: 'invite', userIds: [story.person('dev').id] });
    await story.settled();
    expect([await outcomes(), warnings()]).toEqual([[], []]);
  });

  it('of ten alike is told once while that is on its way', async () => {
    story.slack.faults.set({ method: 'chat.postMessage', times: 1, status429: { retryAfter: 5 } });
    await onTheirWay(story, incidentId, line('holds the lane up'));
    await story.settled();
    story.slack.faults.set({ method: 'bookmarks.add', error: 'restricted_action' });
    const bookmark: Effect = { kind: 'bookmark', title: 'x', board: 'card', ref: '' };
    await onTheirWay(story, incidentId, ...Array.from({ length: 10 }, () => bookmark));
    await story.passes(5_000);
    expect(warnings()).toHaveLength(1);
  });

  it('an opening: the incident ends, the reporter and those paged are told, and nothing is left waiting', async () => {
    const before = toldPrivately('ana').length;
    story.slack.faults.set({ method: 'conversations.create', times: 1, error: 'restricted_action' });
    await story.person('ana').types('/incident critical cannot open', { in: '#general' });
    await story.settled();
    await story.passes(1_000);
    expect(story.finds('ana', '#general', 'has no channel').shown).toMatch(
      /INC-\d+ has no channel, so it is closed again\. This did not work: opening the channel.*an admin has to allow it[^]*`\/incident critical cannot open`/,
    );
    const notes = story.person('ben').directMessages();
    expect(notes.filter(({ shown }) => shown.includes('its channel could not be opened. Talk to them directly'))).toHaveLength(1);

    expect(toldPrivately('ana').slice(before)).toEqual([]);

    const incident = await story.database.db.selectFrom('incidents').selectAll().orderBy('id', 'desc').executeTakeFirstOrThrow();
    expect(incident).toMatchObject({ phase: 'closed', endedAs: 'cancelled', channelId: null });
    const { db } = story.database;
    const waiting = await db
      .selectFrom('outbox')
      .select('kind')
      .where('incidentId', '=', incident.id)
      .where('state', '=', 'pending')
      .execute();
    expect(waiting).toEqual([]);
    const due = await db.selectFrom('alarms').select('verb').where('incidentId', '=', incident.id).execute();
    expect(due).toEqual([]);
    await story.person('ana').types('/incident list', { in: '#general' });
    expect(story.finds('ana', '#general', 'open').shown).not.toContain('cannot open');
  });

  it('a card: the channel is there, and everything else goes on', async () => {
    story.slack.faults.set({ method: 'chat.postMessage', times: 1, error: 'invalid_blocks' });
    channel = await story.declares('ana', 'critical no card');
    expect(warnings()[0]).toContain('The fault is mine');
    expect(story.slack.channel(channel).messages.some(({ shown }) => shown.includes('Page 1'))).toBe(true);
    await story.person('ana').types('/incident lead me', { in: channel });
    await story.settled();
    expect(story.finds('ana', channel, 'Take scribe').shown).toContain(story.person('ana').id);
  });
});

describe('a token that Slack does not take', () => {
  it.each(['token_revoked', 'invalid_auth'])('%s: nothing is given up; all of it is done once the token is right again', async (code) => {
    story.slack.faults.set({ error: code });
    await onTheirWay(story, incidentId, line(`said while ${code}`), { kind: 'topic' });
    await story.passes(130_000);
    expect((await outcomes()).map((outcome) => outcome.replace(/after \d+/, ''))).toEqual([
      `post pending ${code} `,
      `topic pending ${code} `,
    ]);
    story.slack.faults.clear();
    await story.passes(30_000);
    expect(await outcomes()).toEqual([]);
    expect(story.slack.channel(channel).messages.filter(({ text }) => text === `said while ${code}`)).toHaveLength(1);
  });
});

describe('an answer that is not Slack’s', () => {
  it('is no refusal: it is asked again', async () => {
    story.slack.faults.set({ method: 'chat.postMessage', times: 2, error: '<html>Sign in to the wireless network</html>' });
    await onTheirWay(story, incidentId, line('through the proxy'));
    await story.passes(30_000);
    expect(await outcomes()).toEqual([]);
    expect(story.slack.channel(channel).messages.filter(({ text }) => text === 'through the proxy')).toHaveLength(1);
  });
});
