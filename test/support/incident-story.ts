import type { TestDatabase } from './database.ts';
import { ana, person } from './given.ts';
import type { openRoad } from './road.ts';

const minuteMs = 60_000;

/** One incident after the other on the road, told in minutes since the declaration. */
export function openIncidentStory(database: TestDatabase, road: ReturnType<typeof openRoad>) {
  let number = 0;
  let declaredAtMs = 0;
  let declarations = 0;

  const incident = async () => (await road.incident(number))!;
  const idOf = async (): Promise<number> => (await incident()).id;

  return {
    idOf,
    number: () => number,
    at: (minutes: number) => new Date(declaredAtMs + minutes * minuteMs),
    minutesIn: (at: Date | null): number | null => (at === null ? null : (at.getTime() - declaredAtMs) / minuteMs),
    passes: (minutes: number) => road.passes(minutes * minuteMs),
    isAway: (minutes: number) => road.isAway(minutes * minuteMs),
    ask: (verb: string, input: unknown, userId = ana) => road.ask(verb, input, { incident: number, actor: person(userId) }),

    /** Declares, and takes away the playbook's tasks; incidents of before fall silent. */
    opens: async (severity = 'critical'): Promise<void> => {
      declarations += 1;
      await database.db.deleteFrom('alarms').execute();
      number = await road.declared(`site down ${declarations}`, severity);
      declaredAtMs = road.now().getTime();
      await database.db
        .deleteFrom('tasks')
        .where('incidentId', '=', await idOf())
        .execute();
    },
    hasRole: async (role: string, userId: string): Promise<void> => {
      const incidentId = await idOf();
      await database.db.insertInto('roleAssignments').values({ incidentId, role, userId, takenAt: road.now() }).execute();
    },
    hasTask: async (number: number, ownerId: string | null, dueAt: Date | null = null): Promise<void> => {
      const task = { number, title: `task ${number}`, ownerId, dueAt, addedAt: road.now() };
      await database.db
        .insertInto('tasks')
        .values({ ...task, incidentId: await idOf() })
        .execute();
    },
    checkpoints: async () => {
      const incidentId = await idOf();
      return database.db.selectFrom('checkpoints').selectAll().where('incidentId', '=', incidentId).orderBy('number').execute();
    },
    /** The effects of one kind so far, as JSON. */
    effects: async (kind: string): Promise<string[]> => {
      const incidentId = await idOf();
      const rows = await database.db
        .selectFrom('outbox')
        .select('payload')
        .where('incidentId', '=', incidentId)
        .where('kind', '=', kind)
        .orderBy('id')
        .execute();
      return rows.map(({ payload }) => JSON.stringify(payload));
    },
    /** The kinds of the timeline's entries. */
    acts: async (): Promise<string[]> => {
      const incidentId = await idOf();
      const rows = await database.db
        .selectFrom('timelineEntries')
        .select('kind')
        .where('incidentId', '=', incidentId)
        .orderBy('id')
        .execute();
      return rows.map(({ kind }) => kind);
    },
    /** A living message as it would be drawn now, as JSON. */
    drawn: async (board: string, ref: string | number): Promise<string> => JSON.stringify(await road.drawn(number, board, ref)),
  };
}
