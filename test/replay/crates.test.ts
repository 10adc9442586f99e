import { describe, expect, it } from '@jest/globals';
import { itComesToTheGoldenFacts } from './golden-facts.ts';

describe('the replay of the missing index entries at crates.io in 2020', () => {
  const { after } = itComesToTheGoldenFacts('crates', 12);

  it('lets the reader see that there were three crates where two were reported', () => {
    const impact = after().ending.markdown.split('\n## Impact\n')[1]?.split('\n## ')[0];
    expect(impact).toContain('two crates of one author');
    expect(impact).toContain('three versions in all');
  });
});
