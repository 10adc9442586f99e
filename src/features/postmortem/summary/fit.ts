import { inSlack, type SlackWords } from '../words/in-slack.ts';
import type { Part } from './parts.ts';

/** A part as it is read in Slack. */
export interface Written {
  readonly title: string;
  readonly lines: readonly string[];
  readonly fills?: Part['fills'];
}

interface Fitted {
  readonly shown: readonly Written[];
  /** What is left of each part, for the thread. */
  readonly rest: readonly Written[];
}

// Slack takes about 12,000 characters in all blocks of a message; headings and buttons need some of them.
const messageMax = 10_800;
/** What is read last leaves room for what is read first. */
const laterPartMax = 1_300;
const laterRank = 3;

/** As much of each part as one message holds, in the order of their rank; the parts keep their places. */
export function fit(parts: readonly Part[], words: SlackWords): Fitted {
  const written = parts.map((part) => ({ part, lines: part.lines.map((line) => inSlack(line, words)) }));
  const kept = new Map<Part, number>();
  let room = messageMax;
  for (const { part, lines } of written.toSorted((a, b) => a.part.rank - b.part.rank)) {
    const count = fitting(lines, part.rank >= laterRank ? Math.min(room, laterPartMax) : room);
    kept.set(part, count);
    room -= lengthOf(lines.slice(0, count));
  }
  return {
    shown: written.map(({ part, lines }) => ({ ...part, lines: lines.slice(0, kept.get(part)) })).filter(({ lines }) => lines.length > 0),
    rest: written
      .map(({ part, lines }) => ({ title: part.title, lines: lines.slice(kept.get(part)) }))
      .filter(({ lines }) => lines.length > 0),
  };
}

function fitting(lines: readonly string[], max: number): number {
  let used = 0;
  const over = lines.findIndex((line) => (used += line.length + 1) > max);
  return over === -1 ? lines.length : over;
}

const lengthOf = (lines: readonly string[]): number => lines.reduce((sum, line) => sum + line.length + 1, 0);
