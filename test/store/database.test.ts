import { describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { openDatabase } from '../../src/store/database.ts';
import { testDatabase } from '../support/database.ts';

const database = testDatabase();

describe('the database', () => {
  it.each([
    ['statement_timeout', '2400ms'],
    ['lock_timeout', '2s'],
    ['idle_in_transaction_session_timeout', '20s'],
  ])('bounds every wait: %s is %s', async (name, value) => {
    const { rows } = await sql<{ value: string }>`select current_setting(${name}) as value`.execute(database.db);
    expect(rows).toEqual([{ value }]);
  });

  it('reads counts and ids as numbers', async () => {
    const { rows } = await sql<{ count: number }>`select count(*) as count from incidents`.execute(database.db);
    expect(rows).toEqual([{ count: 0 }]);
  });

  it('says at once that nobody answers', async () => {
    const nowhere = openDatabase({ url: 'postgres://muster:x@127.0.0.1:9/muster' });
    await expect(sql`select 1`.execute(nowhere)).rejects.toThrow('ECONNREFUSED');
    await nowhere.destroy();
  });
});
