import { describe, expect, it } from '@jest/globals';
import { itComesToTheGoldenFacts } from './golden-facts.ts';

describe('the replay of the data loss at GitLab in 2017', () => {
  const { database, after } = itComesToTheGoldenFacts('gitlab', 13);

  it('tells how long each page took to be answered', async () => {
    const pages = await database.db.selectFrom('pages').select(['sentAt', 'acknowledgedAt']).orderBy('sentAt').orderBy('number').execute();
    const minutes = pages.map(({ sentAt, acknowledgedAt }) => ((acknowledgedAt?.getTime() ?? NaN) - sentAt.getTime()) / 60_000);
    expect(minutes).toEqual([1, 4, 5]);
  });

  it('does not say how long the dumps had been failing, nor when the load began but in the words of those who said it', () => {
    const { markdown } = after().ending;
    const lines = markdown.split('\n').filter((line) => /18:00|19:00/.test(line.replace(/^- \d{4}-\d\d-\d\d \d\d:\d\d UTC/, '')));
    expect(lines.every((line) => line.includes('since about 18:00'))).toBe(true);
    expect(markdown).not.toMatch(/dumps? (had|have) (been )?fail\w* (for|since)/i);
  });
});
