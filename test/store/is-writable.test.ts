import { describe, expect, it } from '@jest/globals';
import { isWritable } from '../../src/store/is-writable.ts';
import { testDatabase } from '../support/database.ts';

const database = testDatabase();

describe('a database is ready', () => {
  it('while it takes writes', async () => {
    expect(await isWritable(database.db)).toBe(true);
  });

  it('not while it only reads', async () => {
    const reading = database.db.transaction().setAccessMode('read only');
    expect(await reading.execute(isWritable)).toBe(false);
  });
});
