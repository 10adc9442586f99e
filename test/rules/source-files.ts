import { globSync, readFileSync } from 'node:fs';

export type SourceFile = { path: string; lines: string[] };

/** Files of the project by glob, such as `src/**\/*.ts`; what is generated is nobody's style. */
export function sourceFiles(...globs: string[]): SourceFile[] {
  return globs
    .flatMap((glob) => globSync(glob, { exclude: (path) => path === 'node_modules' }))
    .filter((path) => path !== 'src/store/schema.ts')
    .toSorted()
    .map((path) => ({ path, lines: readFileSync(path, 'utf8').split('\n') }));
}

/** Where a pattern occurs, as `file:line  cure`, so that a failure says what to do about it. */
export function occurrences(files: SourceFile[], pattern: RegExp, cure: string): string[] {
  return files.flatMap(({ path, lines }) => lines.flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}  ${cure}`] : [])));
}
