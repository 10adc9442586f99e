import type { Database } from './database.ts';

export const noteHeard = async (db: Database, kind: string, at: Date): Promise<void> => {
  await db
    .insertInto('eventsHeard')
    .values({ kind, heardAt: at })
    .onConflict((conflict) => conflict.column('kind').doUpdateSet({ heardAt: at }))
    .execute();
};

export async function lastHeard(db: Database): Promise<Map<string, Date>> {
  const rows = await db.selectFrom('eventsHeard').select(['kind', 'heardAt']).execute();
  return new Map(rows.map(({ kind, heardAt }) => [kind, heardAt]));
}
