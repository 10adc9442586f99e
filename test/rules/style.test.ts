import { describe, expect, it } from '@jest/globals';
import { occurrences, sourceFiles } from './source-files.ts';

const bot = sourceFiles('src/**/*.ts');
const product = [...bot, ...sourceFiles('emulator/**/*.ts')].filter(({ path }) => !path.startsWith('emulator/test/'));
const tests = sourceFiles('test/**/*.ts', 'emulator/test/**/*.ts').filter(({ path }) => !path.startsWith('test/rules/'));
const texts = sourceFiles('*.md', '*.yml', '*.json', 'docs/**/*.md', 'migrations/*.sql').filter(({ path }) => path !== 'package-lock.json');

describe('files', () => {
  const linesMax = 250;
  const medianMax = 60;

  it(`are at most ${linesMax} lines long`, () => {
    const tables = ['emulator/page/emoji/table.ts'];
    const long = product.filter(({ path, lines }) => lines.length - 1 > linesMax && !tables.includes(path));
    expect(long.map(({ path, lines }) => `${path}: ${lines.length - 1} lines; find the second idea in it and give it a file`)).toEqual([]);
  });

  it(`are ${medianMax} lines or fewer in the middle`, () => {
    const lengths = bot.map(({ lines }) => lines.length - 1).toSorted((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(medianMax);
  });

  it('are named for what they hold', () => {
    const vague = [...product, ...tests].filter(({ path }) => /\b(utils?|helpers?|common|misc|shared)\b/.test(path));
    expect(vague.map(({ path }) => `${path}: name the thing, as in duration.ts`)).toEqual([]);
  });
});

describe('the source', () => {
  it.each([
    ['the environment', /\bprocess\.env\b/, 'read it in src/config.ts', ['src/config.ts']],
    ['the console', /\bconsole\./, 'use the log; a main file writes to process.stdout', []],
    [
      'classes',
      /^\s*(export\s+)?(default\s+)?(abstract\s+)?class\s+(?!\w+ extends Error\b)/,
      'a function that returns values will do; only a kind of Error may be a class',
      [],
    ],
    ['`any`', /[:<(,|]\s*any\b(?!\w)(?=\s*[,;)>|=[\]]|$)|\bas any\b/, 'parse it with zod, or say `unknown`', []],
    ['silenced types', /@ts-(ignore|expect-error|nocheck)/, 'make the types agree', []],
    ['empty catches', /catch\s*(\(\w*\))?\s*\{\s*\}/, 'let it pass to an edge that logs it', []],
  ])('keeps out %s', (_, pattern, cure, allowed: string[]) => {
    const files = product.filter(({ path }) => !allowed.includes(path));
    expect(occurrences(files, pattern, cure)).toEqual([]);
  });

  it('has comments of three lines or fewer', () => {
    const long = product.flatMap(({ path, lines }) => {
      const isComment = (index: number) => /^\s*\/\//.test(lines[index] ?? '');
      return lines.flatMap((_, index) =>
        [0, 1, 2, 3].every((after) => isComment(index + after)) && !isComment(index - 1)
          ? [`${path}:${index + 1}  say why in three lines, or in docs/`]
          : [],
      );
    });
    expect(long).toEqual([]);
  });
});

describe('the tests', () => {
  it.each([
    ['focus or skip', /\b(it|describe|test)\.(only|skip|todo)\b|\bx(it|describe)\(/, 'run it or remove it'],
    ['sleep', /setTimeout\(\s*\w+\s*,|\bsleep\(/, 'tick and drain, then look'],
    ['are retried', /\bretryTimes\b/, 'find out why it fails'],
    ['mock Postgres or our own code', /\bjest\.(mock|spyOn|doMock)\b/, 'use a real database and values; Slack is the emulator'],
  ])('never %s', (_, pattern, cure) => {
    expect(occurrences(tests, pattern, cure)).toEqual([]);
  });
});

describe('every text', () => {
  it.each([
    ['what is left to do', /\b(TODO|FIXME|XXX|HACK)\b/, 'do it, or put it on the list of issues'],
    ['where it was written', /(?:^|[\s'"`(])\/(?:work|home|root|Users)\/\w/, 'use a path from the project’s own folder'],
    ['who wrote it', /\b(Claude|ChatGPT|Copilot|as an AI|language model)\b/i, 'speak of the project'],
  ])('keeps out %s', (_, pattern, cure) => {
    expect(occurrences([...product, ...tests, ...texts], pattern, cure)).toEqual([]);
  });
});
