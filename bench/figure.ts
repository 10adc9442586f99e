/** One line of the table: what was measured, what it is held against in the same run, and what is promised. */
export interface Figure {
  readonly what: string;
  readonly measured: string;
  readonly against?: string;
  readonly promised?: string;
}

/** A table in Markdown, as docs/performance.md keeps it. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map(({ what, measured, against = '', promised = '' }) => [what, measured, against, promised]);
  const all = [['', 'measured', 'against', 'promised'], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(3, ...all.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) => `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = all;
  return [line(head), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...body.map(line)].join('\n');
}

export const ms = (value: number): string => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;

export const times = (ratio: number): string => `${ratio.toFixed(2)} ×`;

/** The value below which this share of them lies: 0.5 is the median. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** How long this takes, in milliseconds of the wall. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}
