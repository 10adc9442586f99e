import { describe, expect, it } from '@jest/globals';
import { leave } from '../../emulator/workspace/membership.ts';
import { openAbsence } from './absence.ts';
import { gapsOf } from './gaps.ts';

const away = openAbsence({ paging: { max: 7, short: true } });
const id = (name: string): string => away.slack.person(name).id;

const recorded = (channelId: string) =>
  away.database.db
    .selectFrom('timelineEntries')
    .select(['id', 'slackTs', 'kind', 'text', 'key', 'authorId', 'threadTs', 'deletedAt', 'details'])
    .where('slackChannelId', '=', channelId)
    .orderBy('slackTs')
    .execute();

const textsIn = async (channelId: string): Promise<string[]> => (await recorded(channelId)).map(({ text }) => text);

describe('what was said while Muster was away', () => {
  it('is fetched: messages, replies, edits, deletions, pushpins, files, joins and leaves', async () => {
    const { slack, says } = away;
    const channel = await away.declares();
    const kept = await says('ana', 'db-1 is slow', channel);
    const wrong = await says('ben', 'it was me', channel);
    const edited = await says('ben', 'since 14:00', channel);
    const pinned = await says('ana', 'error rate 40 %', channel);
    slack.person('ana').reacts(pinned, 'pushpin');
    const thread = await says('ana', 'look at the replica', channel);
    const first = await says('ben', 'lag is 9 s', channel, thread);
    const second = await says('ben', 'password: hunter2', channel, thread);
    const dropped = await says('ana', 'is it the cache?', channel);
    const under = await says('ben', 'it is not', channel, dropped);
    await away.settled();
    await away.goes();

    away.clock.advance(60_000);
    slack.person('ben').deletes(wrong);
    slack.person('ben').edits(edited, 'since 13:50');
    slack.person('ben').edits(first, 'lag is 90 s');
    slack.person('ben').deletes(second);
    slack.person('ben').deletes(under);
    slack.person('ana').deletes(dropped);
    slack.person('chloe').reacts(kept, 'pushpin');
    slack.person('ana').unreacts(pinned, 'pushpin');
    await says('ben', 'lag is falling', channel, thread);
    const asked = await says('chloe', 'who has the runbook?', channel);
    await says('ana', 'I do', channel, asked);
    const file = { name: 'top.txt', type: 'text/plain', content: 'load 40' };
    const { ts: upload } = slack.person('ana').uploads({ in: channel, file, comment: 'top of db-1' });
    slack.person('dev').joins(channel);
    slack.person('chloe').leaves(channel);
    slack.app('alerts').posts(channel, 'p99 back to normal');
    await away.comes();

    const entries = await recorded(channel);
    const at = (ts: string) => entries.find(({ slackTs }) => slackTs === ts);
    expect(at(wrong.ts)).toMatchObject({ text: '', deletedAt: expect.any(Date) });
    expect(at(second.ts)).toMatchObject({ text: '', deletedAt: expect.any(Date) });
    expect([at(dropped.ts), at(under.ts)]).toMatchObject([{ deletedAt: expect.any(Date) }, { deletedAt: expect.any(Date) }]);
    expect(at(first.ts)).toMatchObject({ text: 'lag is 90 s', threadTs: thread.ts });
    expect(at(edited.ts)).toMatchObject({ text: 'since 13:50' });
    expect(at(kept.ts)).toMatchObject({ key: true, text: 'db-1 is slow' });
    expect(at(pinned.ts)).toMatchObject({ key: false, text: 'error rate 40 %' });
    expect(at(upload)).toMatchObject({ text: 'top of db-1', details: { files: [{ name: 'top.txt', type: 'text/plain', size: 7 }] } });
    expect(entries.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['lag is falling', 'who has the runbook?', 'I do', 'p99 back to normal']),
    );
    expect(entries.filter(({ kind }) => kind !== 'message').map(({ kind, authorId }) => [kind, authorId])).toEqual([
      ['joined', slack.botUserId],
      ['joined', id('ana')],
      ['joined', id('ben')],
      ['joined', id('chloe')],
      ['joined', id('dev')],
      ['left', id('chloe')],
    ]);

    const revisions = await away.database.db.selectFrom('timelineRevisions').select('text').execute();
    expect(revisions.map(({ text }) => text)).toEqual(expect.arrayContaining(['since 14:00', 'lag is 9 s']));
    expect(JSON.stringify(revisions)).not.toContain('hunter2');
    expect(await gapsOf(away.database, channel)).toEqual([]);
  });

  it('is fetched of threads, too, once the incident is over', async () => {
    const channel = await away.declares();
    const thread = await away.says('ana', 'why did it break?', channel);
    await away.says('ben', 'nobody knows', channel, thread);
    await away.slack.person('ana').types('/incident cancel it was nothing', { in: channel });
    await away.settled();
    await away.goes();
    away.clock.advance(60_000);
    await away.says('ben', 'now we know', channel, thread);
    await away.comes();
    expect(await textsIn(channel)).toContain('now we know');
  });

  it('leaves the members as Slack has them', async () => {
    const channel = await away.declares();
    await away.goes();
    away.clock.advance(1_000);
    away.slack.person('emma').joins(channel);
    away.slack.person('ben').leaves(channel);
    // Nothing is said in the channel of whom an admin puts there or takes out.
    const { members: present } = away.slack.workspace.channels.get(channel)!;
    present.add(id('finn'));
    present.delete(id('chloe'));
    await away.comes();
    const members = await away.database.db
      .selectFrom('incidentMembers')
      .innerJoin('incidents', 'incidents.id', 'incidentId')
      .select('userId')
      .where('channelId', '=', channel)
      .execute();
    expect(members.map(({ userId }) => userId).sort()).toEqual([...away.slack.channel(channel).members].sort());
  });

  it('is never doubled, however often it is fetched', async () => {
    const channel = await away.declares();
    await away.says('ana', 'once', channel);
    await away.goes();
    await away.says('ben', 'and once more', channel);
    await away.comes();
    const before = await recorded(channel);
    await away.goes();
    await away.comes();
    expect(await recorded(channel)).toEqual(before);
    expect(before.filter(({ text }) => text === 'and once more')).toHaveLength(1);
  });

  it('does not bring back what was redacted', async () => {
    const channel = await away.declares();
    const leaked = await away.says('ana', 'token is abc', channel);
    await away.settled();
    await away.slack
      .person('ana')
      .types(`/incident redact https://acme.slack.com/archives/${channel}/p${leaked.ts.replace('.', '')}`, { in: channel });
    await away.settled();
    await away.goes();
    away.slack.person('ana').edits(leaked, 'token is abc, sorry');
    await away.comes();
    expect((await recorded(channel)).find(({ slackTs }) => slackTs === leaked.ts)).toMatchObject({ text: '', deletedAt: null });
    expect(JSON.stringify(await away.database.db.selectFrom('timelineRevisions').select('text').execute())).not.toContain('token');
  });
});

describe('a channel archived by hand', () => {
  it('is told to whoever declared while nobody leads, privately, and leaves no gap', async () => {
    const channel = await away.declares();
    away.slack.person('ben').archives(channel);
    await away.settled();
    const [note] = away.slack
      .person('ana')
      .directMessages()
      .filter(({ shown }) => shown.includes('archived'));
    expect(note?.shown).toContain('is still open');

    await away.goes();
    await away.comes();
    expect(await gapsOf(away.database, channel)).toEqual([]);
    expect(
      away.slack
        .person('ana')
        .directMessages()
        .filter(({ shown }) => shown.includes('archived')),
    ).toHaveLength(1);
  });

  it('is read again once Muster is invited again', async () => {
    const channel = await away.declares();
    const { person } = away.slack;
    person('ben').archives(channel);
    await away.settled();
    person('ben').unarchives(channel);
    await away.says('ben', 'said before anybody thought of Muster', channel);
    person('ben').invites(channel, away.slack.botUserId);
    await away.settled();
    expect(await textsIn(channel)).toContain('said before anybody thought of Muster');
  });
});

describe('a channel that Muster was put out of', () => {
  it('has an open gap, told to whoever declared, until Muster is invited again', async () => {
    const channel = await away.declares();
    const { workspace, botUserId, person } = away.slack;
    const room = workspace.channels.get(channel);
    if (!room) throw new Error('no such channel');
    leave(workspace, room, botUserId, id('ben'));
    await away.settled();
    expect(await gapsOf(away.database, channel)).toEqual([
      expect.objectContaining({ toAt: null, filledAt: null, why: 'Slack refused: not_in_channel' }),
    ]);
    expect(person('ana').directMessages().at(-1)?.shown).toContain('Invite me to the channel again');

    await away.says('ben', 'said while it was out', channel);
    person('ben').invites(channel, botUserId);
    await away.settled();
    expect(await textsIn(channel)).toContain('said while it was out');
    expect(await gapsOf(away.database, channel)).toEqual([expect.objectContaining({ filledAt: expect.any(Date) })]);
  });
});

describe('a channel that Slack lets nobody read', () => {
  it('is tried again every minute, told of once, and read when the scope is there', async () => {
    const channel = await away.declares();
    await away.goes();
    await away.says('ben', 'said without the scope', channel);
    const refused = away.slack.faults.set({ method: 'conversations.history', error: 'missing_scope' });
    await away.comes();
    await away.passes(150_000);
    const told = away.slack
      .person('ana')
      .sees(channel)
      .filter(({ shown }) => shown.includes('missing_scope'));
    expect(told).toHaveLength(1);

    refused();
    await away.passes(60_000);
    expect(await textsIn(channel)).toContain('said without the scope');
    expect(await gapsOf(away.database, channel)).toEqual([expect.objectContaining({ filledAt: expect.any(Date) })]);
  });
});
