import type { Alarm } from '../domain/alarm.ts';
import type { DueAlarm } from '../domain/ask.ts';
import type { Database, Tx } from './database.ts';

export interface AlarmRow extends DueAlarm {
  /** Its incident's number; null for an alarm of none. */
  readonly incident: number | null;
  readonly verb: string;
  readonly input: unknown;
  readonly attempts: number;
}

const keyOf = (incidentId: number | null, alarm: Alarm): string => (incidentId === null ? alarm.key : `${incidentId}/${alarm.key}`);

/** Sets, moves or clears alarms; a key is unique within its incident, and of two with one key the later counts. */
export async function saveAlarms(tx: Tx, incidentId: number | null, alarms: readonly Alarm[]): Promise<void> {
  const byKey = new Map(alarms.map((alarm) => [keyOf(incidentId, alarm), alarm]));
  const cleared = [...byKey].flatMap(([key, { dueAt }]) => (dueAt === null ? [key] : []));
  const set = [...byKey].flatMap(([key, { dueAt, verb, input }]) =>
    dueAt === null ? [] : [{ key, incidentId, dueAt, verb, input: JSON.stringify(input), attempts: 0 }],
  );
  if (cleared.length > 0) await tx.deleteFrom('alarms').where('key', 'in', cleared).execute();
  if (set.length === 0) return;
  await tx
    .insertInto('alarms')
    .values(set)
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet((eb) => ({
        dueAt: eb.ref('excluded.dueAt'),
        verb: eb.ref('excluded.verb'),
        input: eb.ref('excluded.input'),
        attempts: eb.ref('excluded.attempts'),
        notBefore: eb.ref('excluded.notBefore'),
      })),
    )
    .execute();
}

export async function dueAlarms(db: Database, now: Date, atMost: number): Promise<AlarmRow[]> {
  return db
    .selectFrom('alarms')
    .leftJoin('incidents', 'incidents.id', 'alarms.incidentId')
    .select(['key', 'dueAt', 'number as incident', 'verb', 'input', 'attempts'])
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
    .deleteFrom('alarms')
    .where('key', '=', (eb) =>
      eb.selectFrom('alarms').select('key').where('key', '=', alarm.key).where('dueAt', '=', alarm.dueAt).forUpdate().skipLocked(),
    )
    .returning('key')
    .executeTakeFirst();
  return mine !== undefined;
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
