import { join } from 'node:path/posix';
import type { SourceFile } from './source-files.ts';

/** One import of a file: a path from the root for one of our files, a package's name otherwise. */
export type Import = { from: string; line: number; what: string; isType: boolean; isLazy: boolean };

const statement = /^(?:import|export)\s+(type\s)?(?:[^;'"]*?\sfrom\s+)?['"]([^'"]+)['"]/gm;
const lazy = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

export function importsOf({ path, lines }: SourceFile): Import[] {
  const text = lines.join('\n');
  const found = (match: RegExpMatchArray, specifier: string | undefined, kind: { isType: boolean; isLazy: boolean }): Import => ({
    from: path,
    line: text.slice(0, match.index).split('\n').length,
    what: target(path, specifier ?? ''),
    ...kind,
  });
  return [
    ...[...text.matchAll(statement)].map((match) => found(match, match[2], { isType: match[1] !== undefined, isLazy: false })),
    ...[...text.matchAll(lazy)].map((match) =>
      found(match, match[1], { isType: /typeof\s+$/.test(text.slice(0, match.index)), isLazy: true }),
    ),
  ];
}

function target(from: string, specifier: string): string {
  if (specifier.startsWith('.')) return join(from, '..', specifier);
  const [scope, name] = specifier.split('/');
  return specifier.startsWith('@') ? `${scope}/${name}` : (scope ?? specifier);
}
