import { beforeAll, describe, expect, it } from '@jest/globals';
import { defuse, inPlainText } from '../../src/domain/mrkdwn.ts';
import { textWithNames, viewWithNames, withNames } from '../../src/slack/names.ts';
import { testDatabase } from '../support/database.ts';
import { openRoad } from '../support/road.ts';

const database = testDatabase();
const road = openRoad(database);

beforeAll(async () => {
  const known = { realName: 'Ben Okafor', timeZone: 'UTC', isBot: false, deleted: false, email: null };
  await database.db
    .insertInto('slackUsers')
    .values({ id: 'UBEN', name: 'ben', ...known })
    .execute();
  await database.db.insertInto('slackGroups').values({ id: 'SDBA', handle: 'dba', name: 'Databases', members: [] }).execute();
  await road.declared('site down');
  await road.declared('keys in a log', 'minor', 'private');
});

const shown = (text: string): Promise<string> => textWithNames(database.db, text).then((named) => named.replaceAll('\u2060', ''));

describe('whom a text mentions', () => {
  it.each([
    ['ask <@UBEN> & <!subteam^SDBA> in <#C1>', 'ask @ben &amp; @dba in #inc-1-site-down'],
    ['<@UNOBODY> and @UBEN', '@UNOBODY and @ben'],
    ['nobody at all', 'nobody at all'],
  ])('stands in “%s” by name', async (text, named) => {
    expect(await shown(defuse(text))).toBe(named);
  });

  it('alerts nobody: the name stays apart from its @', async () => {
    expect(await textWithNames(database.db, defuse('<@UBEN>'))).toBe('@\u2060ben');
  });

  it('never tells the name of a private incident’s channel', async () => {
    expect(await shown(defuse('see <#C2>'))).toBe('see #C2');
  });

  it('is named in every part of a message, and as plain words in a field to be filled in', async () => {
    const blocks = [
      { type: 'header', text: { type: 'plain_text', text: inPlainText('<@UBEN> broke it') } },
      { type: 'input', element: { type: 'plain_text_input', initial_value: inPlainText('<@UBEN> broke it') } },
    ];
    expect(await withNames(database.db, { text: defuse('<@UBEN>'), blocks: [blocks[0]!] })).toEqual({
      text: '@\u2060ben',
      blocks: [{ type: 'header', text: { type: 'plain_text', text: '@\u2060ben broke it' } }],
    });
    expect((await viewWithNames(database.db, { blocks })).blocks[1]).toMatchObject({ element: { initial_value: '@ben broke it' } });
  });
});
