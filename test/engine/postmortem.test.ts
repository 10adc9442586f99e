import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Board, Scene } from '../../src/features/board.ts';
import { boards, documents } from '../../src/features/index.ts';
import { testDatabase } from '../support/database.ts';
import { ana, ben, person, policy } from '../support/given.ts';
import { knownPeople } from '../support/known-people.ts';
import { openRoad } from '../support/road.ts';

const database = testDatabase();
const road = openRoad(database);
const permalink = (channelId: string, ts: string) => `https://acme.slack.com/archives/${channelId}/p${ts.replace('.', '')}`;
const muster = 'UMUSTER';

beforeAll(async () => {
  await database.db
    .insertInto('workspace')
    .values({ teamId: 'T1', url: 'https://acme.slack.com/', botUserId: muster, botId: 'BMUSTER' })
    .execute();
});
knownPeople(database, [{ id: ana }, { id: ben }]);

let lastTs = 0;

/** A message as it was recorded: it needs no verb. */
async function said(number: number, text: string, over: { authorId?: string; key?: boolean; deletedAt?: Date; redactedAt?: Date } = {}) {
  const { id, channelId } = (await road.incident(number))!;
  const ts = `${Math.floor(road.now().getTime() / 1000)}.${String((lastTs += 1)).padStart(6, '0')}`;
  await database.db
    .insertInto('timelineEntries')
    .values({
      incidentId: id,
      kind: 'message',
      key: false,
      occurredAt: road.now(),
      authorId: ben,
      text,
      slackChannelId: channelId,
      slackTs: ts,
      ...over,
    })
    .execute();
  return ts;
}

async function sceneOf(number: number): Promise<Scene> {
  return { incident: (await road.incident(number))!, policy, permalink };
}

async function file(number: number): Promise<string> {
  const scene = await sceneOf(number);
  const document = documents.find(({ name }) => name === 'postmortem');
  const written = await database.db.transaction().execute((tx) => document!.write(tx, scene));
  expect(written.fileName).toBe(`inc-${number}-post-mortem.md`);
  return written.content;
}

async function drawn(number: number, name: Board['name']): Promise<string | null> {
  const scene = await sceneOf(number);
  const board = boards.find((one) => one.name === name);
  const message = await database.db.transaction().execute((tx) => board!.draw(tx, scene, ''));
  return message && JSON.stringify(message);
}

const resolve = (incident: number, over: object = {}) =>
  road.ask('resolve', { fixed: 'rolled back to 411', cause: null, impact: 'two shops', ...over }, { incident });

const uploadsSince = async (before: number) => (await road.effects()).slice(before).filter(({ kind }) => kind === 'upload').length;

describe('resolving', () => {
  it('shows the summary and shares the draft, and there is neither before', async () => {
    const incident = await road.declared('two shops down', 'major');
    expect(await drawn(incident, 'summary')).toBeNull();

    const before = (await road.effects()).length;
    await resolve(incident);
    const effects = (await road.effects()).slice(before);
    expect(effects).toContainEqual({ kind: 'show', board: 'summary', ref: '' });
    expect(effects).toContainEqual({ kind: 'upload', document: 'postmortem' });
    expect(await drawn(incident, 'summary')).toContain('rolled back to 411');
    expect(await drawn(incident, 'summary-more')).toBeNull();
  });
});

describe('the draft', () => {
  it('tells what people said with links, and never what was deleted, redacted, or said by Muster', async () => {
    const incident = await road.declared('links', 'major');
    const ts = await said(incident, 'restarted `db1`, it is up again', { key: true });
    await said(incident, 'removed because it was deleted', { key: true, deletedAt: road.now() });
    await said(incident, 'removed because it was redacted', { key: true, redactedAt: road.now() });
    await said(incident, 'db1 is up again, says Muster', { authorId: muster });
    await resolve(incident);

    const text = await file(incident);
    expect(text).toContain(`📌 @ben restarted \\\`db1\\\`, it is up again [↗](${permalink(`C${incident}`, ts)})`);
    expect(text).not.toMatch(/removed because|says Muster/);
    expect(await drawn(incident, 'summary')).not.toMatch(/removed because|says Muster/);
  });

  it('drops what a redacted act had written elsewhere', async () => {
    const incident = await road.declared('acts', 'major');
    await road.ask('task', { title: 'log in with hunter2' }, { incident });
    await road.ask('impact', { words: 'key is hunter2' }, { incident });
    await road.ask('option', { title: 'use hunter2', pro: null, con: null, impact: null, recovery: null }, { incident });
    await road.ask('followup', { title: 'change hunter2' }, { incident });
    await database.db
      .updateTable('timelineEntries')
      .set({ text: '', details: '{}', redactedAt: road.now() })
      .where('text', 'like', '%hunter2%')
      .execute();
    await road.ask('resolve', { fixed: 'done', cause: null, impact: 'nobody' }, { incident });

    expect(await file(incident)).not.toContain('hunter2');
    expect(await drawn(incident, 'summary')).not.toContain('hunter2');
  });

  it('keeps up with what is added after resolve', async () => {
    const incident = await road.declared('later', 'major');
    await resolve(incident);
    await road.isAway(60_000);
    await said(incident, 'a third shop was affected too', { key: true });
    await road.ask('followup', { title: 'alert on empty carts', ownerId: ben }, { incident });
    await road.ask('impact', { words: 'three shops' }, { incident, actor: person(ben) });
    await road.ask('fill-section', { section: 'went-well', text: 'everybody came at once' }, { incident, actor: person(ben) });

    const text = await file(incident);
    expect(text).toContain('a third shop was affected too');
    expect(text).toContain('alert on empty carts (@ben, due');
    expect(text).toMatch(/three shops\n\n- As stated at resolve, @ana, .*: two shops/);
    expect(text).toMatch(/everybody came at once\n\n- Written by @ben/);
    expect(await drawn(incident, 'summary')).toContain('three shops');
  });
});

describe('`postmortem`', () => {
  it('answers with the facts, and shares the file anew only when something has changed', async () => {
    const incident = await road.declared('asked for', 'major');
    await resolve(incident);
    await road.ask('postmortem', {}, { incident });
    const before = (await road.effects()).length;

    const same = await road.ask('postmortem', {}, { incident });
    expect(same).toMatchObject({ kind: 'accepted', reply: { text: expect.stringContaining('nothing has changed since') } });
    expect(JSON.stringify(same)).toContain('two shops');
    expect(await uploadsSince(before)).toBe(0);

    await said(incident, 'one more thing');
    expect(await road.ask('postmortem', {}, { incident })).toMatchObject({ reply: { text: expect.stringContaining('in a moment') } });
    expect(await uploadsSince(before)).toBe(1);

    await road.ask('postmortem', { share: true }, { incident });
    expect(await uploadsSince(before)).toBe(2);
  });

  it('shares nothing by itself while the incident runs', async () => {
    const incident = await road.declared('running', 'major');
    const before = (await road.effects()).length;
    expect(await road.ask('postmortem', {}, { incident })).toMatchObject({ reply: { text: expect.stringContaining('not over') } });
    expect(await uploadsSince(before)).toBe(0);
  });
});

describe('filling in a section', () => {
  it('changes what the incident itself keeps, and tells the channel', async () => {
    const incident = await road.declared('filled', 'major');
    await resolve(incident);
    const before = (await road.effects()).length;
    await road.ask('fill-section', { section: 'root-cause', text: 'a missing index' }, { incident, actor: person(ben) });

    expect(await road.incident(incident)).toMatchObject({ rootCause: 'a missing index' });
    const effects = (await road.effects()).slice(before);
    expect(effects).toContainEqual({ kind: 'show', board: 'summary', ref: '' });
    expect(effects).toContainEqual(
      expect.objectContaining({ kind: 'post', message: { text: expect.stringContaining('<@UBEN> filled in “Root cause”') } }),
    );
    const rows = await database.db.selectFrom('postmortemSections').select(['section', 'text', 'editedBy']).execute();
    expect(rows).toContainEqual({ section: 'root-cause', text: 'a missing index', editedBy: ben });
  });
});

describe('the summary', () => {
  it('is brought up to date by itself, less and less often', async () => {
    const incident = await road.declared('refreshed', 'minor');
    await resolve(incident);
    const { id } = (await road.incident(incident))!;
    const due = async () =>
      (
        await database.db.selectFrom('alarms').select('dueAt').where('incidentId', '=', id).where('verb', '=', 'refresh-summary').execute()
      ).map(({ dueAt }) => (dueAt.getTime() - road.now().getTime()) / 60_000);
    expect(await due()).toEqual([5]);
    await road.isAway(5 * 60_000);
    expect(await due()).toEqual([10]);
    await road.ask('reopen', { words: 'it is back' }, { incident });
    await road.isAway(10 * 60_000);
    expect(await due()).toEqual([]);
  });
});
