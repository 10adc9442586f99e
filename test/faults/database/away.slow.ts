import { afterEach, describe, expect, it } from '@jest/globals';
import { eventually } from '../../support/eventually.ts';
import { openStory } from '../../support/story.ts';
import { incidentIn, onTheirWay } from '../courier/effects.ts';
import { ownServer } from './own-server.ts';

const server = ownServer({ silenceMaxMs: 3_000 });
const story = openStory({ database: server });
const [ana, ben] = [() => story.person('ana'), () => story.person('ben')];
const away = /My database (does not answer right now|went away while I was at it)/;

const cutAll = "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'muster'";

/** Works again as the process does by itself: rounds every second, however often they broke. */
const resumes = () =>
  eventually(
    () =>
      story.muster.tick().then(
        () => story.muster.delivers(),
        () => false,
      ),
    10_000,
  );

/** Slack waits three seconds for each ack, sends again at once, and again after a minute: time passes until it waits for nothing but that. */
async function slackGivesUpForNow(): Promise<void> {
  let isSettled = false;
  void story.slack.settled().then(() => {
    isSettled = true;
  });
  await eventually(() => {
    if (!isSettled) story.clock.advance(250);
    return isSettled;
  }, 10_000);
}

afterEach(async () => {
  server.wire().lets('through');
  await server.starts();
  await resumes();
});

async function declares(words: string): Promise<string> {
  story.clock.advance(200_000);
  return story.declares('ana', `critical ${words}`);
}

/** What somebody reads after a gesture, and how long that took on the wall's clock. */
async function answered(gesture: () => Promise<{ ephemeral?: { shown: string }; trouble?: string }>) {
  const begun = performance.now();
  const { ephemeral, trouble } = await gesture();
  return { text: ephemeral?.shown ?? trouble ?? '', tookMs: performance.now() - begun };
}

const recorded = async (text: string) =>
  (await story.database.db.selectFrom('timelineEntries').select('id').where('text', '=', text).execute()).length;
const undone = () => story.database.db.selectFrom('outbox').select(['kind', 'state', 'lastError']).where('state', '!=', 'done').execute();
const entries = async (kind: string) =>
  (await story.database.db.selectFrom('timelineEntries').select('id').where('kind', '=', kind).execute()).length;

describe('a database that stops in the middle of an incident', () => {
  it('leaves nobody without an answer, and everything resumes when it is back', async () => {
    const channel = await declares('stopped');
    const taskCard = story.finds('ben', channel, 'Take lead');
    await ben().types('/incident resolve', { in: channel });
    await story.settled();
    await ben().fills({ 'What fixed it': 'nothing yet' });
    const begun = { tasks: await entries('task_added'), roles: await entries('role_taken') };
    const asked = story.slack.channel(channel).messages.length;

    await server.stops();
    const command = await answered(() => ana().types('/incident task look at `the` disk', { in: channel }));
    expect(command.text).toMatch(away);
    expect(command.text).toContain("/incident task look at 'the' disk");
    expect(command.tookMs).toBeLessThan(3_000);

    const click = await answered(() => ben().clicks(taskCard, 'Take lead'));
    expect(click.tookMs).toBeLessThan(3_000);
    await eventually(
      () =>
        away.test(
          ben()
            .sees(channel)
            .findLast(({ ephemeral }) => ephemeral)?.shown ?? '',
        ),
      3_000,
    );

    const { errors } = await ben().submits();
    expect(Object.values(errors ?? {}).join()).toMatch(away);
    expect(ben().form()).toBeDefined();
    expect((await answered(() => ana().globalShortcut('declare-incident'))).tookMs).toBeLessThan(3_000);

    await ana().types('said while it was away', { in: channel });
    await slackGivesUpForNow();
    await expect(story.muster.tick()).rejects.toThrow(/ECONN|terminated/);
    expect(story.muster.delivers()).toBe(false);

    await server.starts();
    await resumes();
    // Slack sends the message again a minute later. The first update was due after five: it is asked for once, and says how late it is.
    await story.passes(61_000);
    expect(await recorded('said while it was away')).toBe(1);
    expect({ tasks: await entries('task_added'), roles: await entries('role_taken') }).toEqual(begun);
    expect(
      story.slack
        .channel(channel)
        .messages.slice(asked)
        .filter(({ shown }) => shown.includes('Nothing new')),
    ).toHaveLength(0);

    await ben().clicks(taskCard, 'Take lead');
    await ana().types('/incident task look at the disk', { in: channel });
    expect(await ben().submits()).toEqual({});
    await story.passes(30_000);
    expect(await entries('role_taken')).toBe(begun.roles + 1);
    expect(await entries('task_added')).toBe(begun.tasks + 1);
    expect(story.slack.channel(channel).topic).toContain('resolved');
    expect(await undone()).toEqual([]);
  });

  it('for longer than Slack sends again has what was said fetched, and what fell due meanwhile asked once, at once, with how late it is', async () => {
    const channel = await declares('long away');
    const asked = story.slack.channel(channel).messages.length;
    await server.stops();
    await ana().types('nobody sends this again', { in: channel });
    for (const ms of [1, 60_000, 240_000, 180_000]) {
      await slackGivesUpForNow();
      story.clock.advance(ms);
    }
    await slackGivesUpForNow();
    await server.starts();
    await resumes();
    await story.settled();
    await story.passes(1_000);

    expect(await recorded('nobody sends this again')).toBe(1);
    const reminders = story.slack
      .channel(channel)
      .messages.slice(asked)
      .filter(({ shown }) => shown.includes('Nothing new'));
    expect(reminders).toHaveLength(1);
    expect(reminders[0]?.shown).toMatch(/late/);
  });
});

describe('connections cut in the middle of it all', () => {
  it('cost nothing but a sentence: what was asked is done once or not at all', async () => {
    const channel = await declares('cut');
    const answers: string[] = [];
    for (let round = 0; round < 12; round += 1) {
      const typed = ana().types(`/incident task cut ${round}`, { in: channel });
      const said = ben().types(`said ${round}`, { in: channel });
      await server.asks(cutAll);
      const { ephemeral, message } = await typed;
      answers.push(ephemeral?.shown ?? message?.shown ?? '');
      await said;
    }
    await slackGivesUpForNow();
    await resumes();
    await story.passes(61_000);

    const tasks = await story.database.db.selectFrom('tasks').select('title').where('title', 'like', 'cut %').execute();
    expect(new Set(tasks.map(({ title }) => title)).size).toBe(tasks.length);
    answers.forEach((answer, round) => {
      if (tasks.some(({ title }) => title === `cut ${round}`)) return;
      expect(answer).toMatch(away);
    });
    for (let round = 0; round < 12; round += 1) expect(await recorded(`said ${round}`)).toBe(1);
    const shown = story.slack.channel(channel).messages.filter(({ text }) => /^\*?Task \d+/.test(text) || text.includes('cut '));
    expect(shown.filter(({ shown: words }) => words.includes('Done')).length).toBe(tasks.length);
    expect(await undone()).toEqual([]);
  });
});

describe('an effect in hand when its connection is cut', () => {
  it('is not blamed for it, however often: it is done, once', async () => {
    const incidentId = await incidentIn(story, await declares('blamed'));
    for (const method of ['bookmarks.add', 'bookmarks.list']) story.slack.faults.set({ method, latencyMs: 500 });
    await onTheirWay(story, incidentId, { kind: 'bookmark', title: 'Once', board: 'card', ref: '' });
    const attempts = `select attempts from outbox where kind = 'bookmark' and payload->'effect'->>'title' = 'Once'`;
    for (let round = 1; round <= 5; round += 1) {
      await eventually(async () => Number((await server.asks(attempts))[0]?.['attempts']) >= round, 5_000);
      await server.asks(cutAll);
      await resumes();
      story.clock.advance(1_001);
    }
    story.slack.faults.clear();
    await slackGivesUpForNow();
    await story.passes(5_000);
    expect(await undone()).toEqual([]);
    const { bookmarks } = story.slack.channels().findLast(({ name }) => name.includes('blamed')) ?? { bookmarks: [] };
    expect(bookmarks.filter(({ title }) => title === 'Once')).toHaveLength(1);
  });
});

describe('a database that takes no writes', () => {
  it.each([
    [
      'read-only',
      'alter database muster set default_transaction_read_only = on',
      'alter database muster reset default_transaction_read_only',
    ],
    [
      'with its disk full',
      `create function disk_is_full() returns trigger language plpgsql as
         $$ begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$;
       do $$ declare t record; begin
         for t in select tablename from pg_tables where schemaname = 'public' loop
           execute format('create trigger disk_is_full before insert or update on %I execute function disk_is_full()', t.tablename);
         end loop; end $$`,
      'drop function disk_is_full cascade',
    ],
  ])('%s: says so in a sentence, acknowledges no message, and goes on when it takes them again', async (name, breakIt, mendIt) => {
    const channel = await declares(`refused ${name}`);
    await server.asks(breakIt);
    await server.asks(cutAll);
    await eventually(
      () =>
        ana()
          .types('/incident list', { in: channel })
          .then(({ ephemeral }) => away.test(ephemeral?.shown ?? '')),
      5_000,
    );

    const { ephemeral } = await ana().types('/incident note written nowhere', { in: channel });
    expect(ephemeral?.shown).toMatch(away);
    await ana().types(`said while ${name}`, { in: channel });
    await slackGivesUpForNow();
    expect(await recorded(`said while ${name}`)).toBe(0);

    await server.asks(mendIt);
    await server.asks(cutAll);
    await resumes();
    await story.passes(61_000);
    expect(await recorded(`said while ${name}`)).toBe(1);
    expect(await recorded('written nowhere')).toBe(0);
    expect(await undone()).toEqual([]);
  });
});

describe('a database that is slow', () => {
  it('two seconds a write: whoever asks has a sentence in time, and what was asked is done once', async () => {
    const channel = await declares('slow');
    await server.asks(`create function be_slow() returns trigger language plpgsql as $$ begin perform pg_sleep(2); return new; end $$;
      create trigger be_slow before insert on tasks for each row execute function be_slow();
      create trigger be_slow before insert on timeline_entries for each row execute function be_slow()`);
    const { text, tookMs } = await answered(() => ana().types('/incident task wait for the disk', { in: channel }));
    expect(text).toMatch(/takes too long: it may still be done/);
    expect(tookMs).toBeLessThan(3_000);
    await slackGivesUpForNow();
    await story.muster.drain();
    await server.asks('drop function be_slow cascade');
    await resumes();
    await story.passes(61_000);

    const tasks = await story.database.db.selectFrom('tasks').select('title').where('title', '=', 'wait for the disk').execute();
    expect(tasks).toHaveLength(1);
    expect(await undone()).toEqual([]);
  });

  it('behind a lock: a sentence in time, and nothing half done', async () => {
    const channel = await declares('locked');
    const held = server.asks('begin; lock table tasks in exclusive mode; select pg_sleep(4); commit');
    const isHeld = "select 1 from pg_locks where relation = 'tasks'::regclass and mode = 'ExclusiveLock' and granted";
    await eventually(async () => (await server.asks(isHeld)).length > 0, 5_000);
    const { text, tookMs } = await answered(() => ana().types('/incident task behind the lock', { in: channel }));
    expect(text).toMatch(/My database does not answer right now, so nothing was done|takes too long/);
    expect(tookMs).toBeLessThan(3_000);
    await held;
    await resumes();
    await story.settled();
    const { ephemeral } = await ana().types('/incident task after the lock', { in: channel });
    expect(ephemeral?.shown).not.toMatch(away);
  });
});

describe('a network that swallows everything', () => {
  it('is answered in time, and its dead connections are given up', async () => {
    const channel = await declares('swallowed');
    server.wire().lets('unanswered');
    for (const connection of server.wire().connections()) connection.silence();
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, index) => answered(() => ana().types(`/incident note swallowed ${index}`, { in: channel }))),
    );
    for (const { text, tookMs } of answers) {
      expect(text).toMatch(/takes too long|does not answer|went away/);
      expect(tookMs).toBeLessThan(3_000);
    }
    server.wire().lets('through');
    await eventually(async () => {
      const { ephemeral } = await ana().types('/incident list', { in: channel });
      return ephemeral?.shown.includes('swallowed');
    }, 8_000);
  });
});
