import { expect, it } from '@jest/globals';
import { generateSchema } from '../support/codegen.ts';
import { testDatabase } from '../support/database.ts';

const database = testDatabase();

it('the table types are those of the migrations; `npm run types` writes them anew', () => {
  const { status, stdout, stderr } = generateSchema(database.url, '--verify');
  expect({ status, said: status === 0 ? '' : stdout + stderr }).toEqual({ status: 0, said: '' });
});
