import { beforeAll } from '@jest/globals';
import type { TestDatabase } from './database.ts';

interface KnownPerson {
  readonly id: string;
  readonly timeZone?: string;
  readonly isBot?: boolean;
  readonly deleted?: boolean;
  readonly isGuest?: boolean;
  readonly isOutsider?: boolean;
}

/** People whom the workspace knows, named after their ids: UANA is `ana`, Ana. */
export function knownPeople(database: TestDatabase, people: readonly KnownPerson[]): void {
  beforeAll(async () => {
    const rows = people.map(({ id, ...more }) => ({ id, ...names(id), timeZone: 'UTC', isBot: false, deleted: false, ...more }));
    await database.db.insertInto('slackUsers').values(rows).execute();
  });
}

function names(id: string): { name: string; realName: string } {
  const name = id.slice(1).toLowerCase();
  return { name, realName: `${id.charAt(1)}${name.slice(1)}` };
}
