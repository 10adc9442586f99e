import { describe, expect, it } from '@jest/globals';
import { loadScenario, readScenario } from '../../replay/load.ts';
import { readOptions } from '../../replay/options.ts';
import { momentOf } from '../../replay/scenario.ts';

const scenario = {
  name: 'small',
  source: { title: 'A report', url: 'https://example.com' },
  severity: 'minor',
  title: 'slow',
  people: [{ id: 'ana', name: 'Ana', job: 'engineer' }],
  clock_start: '2020-02-20T21:28:00Z',
  steps: [{ id: 's1', at: '+00:05', who: 'ana', do: 'declare', severity: 'minor', text: 'slow' }],
};
const withSteps = (...steps: object[]): string => JSON.stringify({ ...scenario, steps: [...scenario.steps, ...steps] });

describe('a scenario', () => {
  it.each(['gitlab', 'gitlab-2017-data-loss', 'crates'])('is found by %s', async (name) => {
    expect((await loadScenario(name)).name).toMatch(new RegExp(`^${name}`));
  });

  it.each(['', 'github'])('that is called “%s” is not there, and those that are get named', async (name) => {
    await expect(loadScenario(name)).rejects.toThrow('There are: crates-io-2020-index-missing, gitlab-2017-data-loss.');
  });

  it('has a moment for every step, over midnight too', () => {
    expect(new Date(momentOf(scenario, '+26:40')).toISOString()).toBe('2020-02-22T00:08:00.000Z');
  });

  it.each([
    ['an act that nobody can do', { id: 's2', at: '+00:06', who: 'ana', do: 'shout', text: 'help' }, /do/],
    ['a moment of another shape', { id: 's2', at: '6 min', who: 'ana', do: 'say', text: 'help' }, /hh:mm/],
    ['a stranger', { id: 's2', at: '+00:06', who: 'ben', do: 'say', text: 'help' }, /s2: nobody is called ben/],
    ['a stranger as owner', { id: 's2', at: '+00:06', who: 'ana', do: 'task', owner: 'ben', text: 'help' }, /s2: nobody is called ben/],
    ['an answer to nothing', { id: 's2', at: '+00:06', who: 'ana', do: 'thread', to: 's9', text: 'no' }, /s2: there is no step s9/],
  ])('with %s is refused before it begins', (_, step, mistake) => {
    expect(() => readScenario(withSteps(step), 'small')).toThrow(mistake);
  });
});

describe('what is typed after `npm run replay`', () => {
  it('is a scenario, at full speed and on a free port unless said otherwise', () => {
    expect(readOptions(['gitlab'], false)).toEqual({
      scenario: 'gitlab',
      speed: 'max',
      port: 0,
      out: undefined,
      data: undefined,
      stay: false,
    });
    expect(readOptions(['gitlab', '--speed', '60', '--port', '4000', '--stay'], false)).toMatchObject({
      speed: 60,
      port: 4000,
      stay: true,
    });
    expect(readOptions(['--help'], false)).toBe('help');
  });

  it.each([
    [['gitlab', '--speed', 'fast'], '“fast” is no speed'],
    [['gitlab', '--speed', '0'], '“0” is no speed'],
    [['gitlab', '--port', '70000'], '“70000” is no port'],
    [['gitlab', 'crates'], 'One scenario at a time'],
    [['gitlab', '--sped', '60'], '--sped'],
  ])('%j is refused in words', (args, words) => {
    expect(() => readOptions(args, false)).toThrow(words);
  });
});
