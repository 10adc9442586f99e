import type { Alarm } from '../domain/alarm.ts';
import type { DueAlarm } from '../domain/ask.ts';
import type { Database, Tx } from './database.ts';

export interface AlarmRow extends DueAlarm {
  readonly incidentId: number | null;
  readonly verb: string;
  readonly input: unknown;
  readonly attempts: number;
}

const keyOf = (incidentId: number | null, alarm: Alarm): string => (incidentId === null ? alarm.key : `${incidentId}/${alarm.key}`);

/** Sets, moves or clears alarms; a key is unique within its incident. */
export async function saveAlarms(tx: Tx, incidentId: number | null, alarms: readonly Alarm[]): Promise<void> {
  for (const alarm of alarms) {
    const key = keyOf(incidentId, alarm);
    if (alarm.dueAt === null) {
      await tx.deleteFrom('alarms').where('key', '=', key).execute();
      continue;
    }
    const row = { dueAt: alarm.dueAt, verb: alarm.verb, input: JSON.stringify(alarm.input), attempts: 0, notBefore: alarm.dueAt };
    await tx
      .insertInto('alarms')
      .values({ key, incidentId, ...row })
      .onConflict((conflict) => conflict.column('key').doUpdateSet(row))
      .execute();
  }
}

export async function dueAlarms(db: Database, now: Date, atMost: number): Promise<AlarmRow[]> {
  return db
    .selectFrom('alarms')
    .select(['key', 'dueAt', 'incidentId', 'verb', 'input', 'attempts'])
    .where('dueAt', '<=', now)
    .where('notBefore', '<=', now)
    .orderBy('dueAt')
    .orderBy('key')
    .limit(atMost)
    .execute();
}

/** Takes the alarm within the ask's transaction: false when another replica has it, or it was moved meanwhile. */
export async function takeAlarm(tx: Tx, alarm: DueAlarm): Promise<boolean> {
  const mine = await tx
    .selectFrom('alarms')
    .select('key')
    .where('key', '=', alarm.key)
    .where('dueAt', '=', alarm.dueAt)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  if (!mine) return false;
  await tx.deleteFrom('alarms').where('key', '=', alarm.key).execute();
  return true;
}

/** An ask that broke is asked again, later and later, and stays to be seen. */
export async function postponeAlarm(db: Database, alarm: DueAlarm, until: Date): Promise<void> {
  await db
    .updateTable('alarms')
    .set((eb) => ({ attempts: eb('attempts', '+', 1), notBefore: until }))
    .where('key', '=', alarm.key)
    .where('dueAt', '=', alarm.dueAt)
    .execute();
}
