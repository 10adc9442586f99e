import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { sourceFiles } from './source-files.ts';

const page = 'docs/reliability.md';
const text = readFileSync(page, 'utf8');

/** `path` and what is quoted after it, up to the next path. */
const proofs = [...text.matchAll(/`((?:test|src|bench|emulator|docs)\/[^`]+)`([^`|]*)/g)].map(([, path = '', after = '']) => ({
  path,
  names: [...after.matchAll(/“([^”]+)”/g)].flatMap(([, name]) => name ?? []),
}));

describe('the page of promises', () => {
  it('names nothing that is not there', () => {
    const missing = proofs.flatMap(({ path, names }) => {
      if (!existsSync(path)) return [`${path} is not there`];
      const code = names.length === 0 ? '' : readFileSync(path, 'utf8');
      return names.filter((name) => !code.includes(name)).map((name) => `${path} has no test “${name}”`);
    });
    expect(missing).toEqual([]);
  });

  it('tells of every test that breaks something', () => {
    const named = new Set(proofs.map(({ path }) => path));
    const faults = sourceFiles('test/faults/**/*.{test,slow,sweep,matrix}.ts').map(({ path }) => path);
    expect(faults.filter((path) => !named.has(path))).toEqual([]);
  });

  it('tells of every metric', () => {
    const metrics = [...readFileSync('src/web/metrics.ts', 'utf8').matchAll(/'(muster_\w+)'/g)].flatMap(([, name]) => name ?? []);
    expect(metrics.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
  });
});
