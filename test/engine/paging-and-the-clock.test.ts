import { expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { clearAlarm } from '../../src/domain/alarm.ts';
import { run } from '../../src/engine/run.ts';
import { saveAlarms } from '../../src/store/alarms.ts';
import { findIncident } from '../../src/store/incidents.ts';
import { testDatabase } from '../support/database.ts';
import { ana } from '../support/given.ts';
import { knownPeople } from '../support/known-people.ts';
import { openRoad } from '../support/road.ts';

const database = testDatabase();
const road = openRoad(database);
knownPeople(database, [{ id: ana }]);

/** Resolves once somebody waits for a lock. */
async function somebodyWaits(looksMax = 2_000): Promise<void> {
  for (let looks = 0; looks < looksMax; looks += 1) {
    const { rows } = await sql<{ waiting: boolean }>`
      select exists (select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock') as waiting
    `.execute(database.db);
    if (rows[0]?.waiting) return;
  }
  throw new Error('nobody waits for a lock');
}

it('lets a click answer at the very moment at which the clock asks: neither waits for the other for ever', async () => {
  await database.db
    .insertInto('slackGroups')
    .values({ id: 'SONCALL', handle: 'oncall', name: 'On call', members: [ana] })
    .execute();
  const number = await road.declared('the same moment', 'major');
  const alarm = await database.db
    .selectFrom('alarms')
    .innerJoin('incidents', 'incidents.id', 'incidentId')
    .select(['alarms.key', 'dueAt', 'incidents.id'])
    .where('alarms.key', 'like', '%/page/1')
    .executeTakeFirstOrThrow();

  let clock: ReturnType<typeof run> | undefined;
  await database.db.transaction().execute(async (click) => {
    await findIncident(click, { number }, 'lock');
    const ask = { key: alarm.key, verb: 'chase-page', input: { number: 1 }, actor: { kind: 'clock' as const }, via: 'clock' as const };
    clock = run(road.engine(), { ...ask, incident: number, at: alarm.dueAt }, alarm);
    await somebodyWaits();
    await saveAlarms(click, alarm.id, [clearAlarm('page/1')]);
  });

  expect(await clock).toMatchObject({ gone: true });
});
