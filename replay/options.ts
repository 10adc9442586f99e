import { parseArgs } from 'node:util';
import type { Speed } from './time.ts';

export const usage = `Usage: npm run replay -- <scenario> [--speed max|60] [--port 4000] [--out file.md] [--data folder] [--stay]

  <scenario>  a name in scenarios/, or how it begins: gitlab, crates
  --speed     how many times faster than it was; max (the default) jumps from one moment to the next
  --port      where to watch it in a browser; a free port unless given
  --out       where to write the post-mortem; data/replay/<scenario>.md unless given
  --data      a new folder in which to keep the database; a temporary one unless given
  --stay      keep the workspace open when the play is over (in a terminal: --no-stay to leave)
`;

export interface Options {
  readonly scenario: string;
  readonly speed: Speed;
  readonly port: number;
  readonly out: string | undefined;
  readonly data: string | undefined;
  readonly stay: boolean;
}

/** Throws, in words, what is wrong with what was typed. `stay` is what holds when it says neither. */
export function readOptions(args: readonly string[], stay: boolean): Options | 'help' {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    allowNegative: true,
    options: {
      speed: { type: 'string', default: 'max' },
      port: { type: 'string', default: '0' },
      out: { type: 'string' },
      data: { type: 'string' },
      stay: { type: 'boolean', default: stay },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return 'help';
  const [scenario = '', ...more] = positionals;
  if (more.length > 0) throw new Error(`One scenario at a time: ${positionals.join(', ')} are ${positionals.length}.`);
  return { scenario, speed: readSpeed(values.speed), port: readPort(values.port), out: values.out, data: values.data, stay: values.stay };
}

function readSpeed(text: string): Speed {
  const factor = Number(text);
  if (text === 'max') return 'max';
  if (text !== '' && Number.isFinite(factor) && factor > 0) return factor;
  throw new Error(`“${text}” is no speed: a number such as 60, or max.`);
}

function readPort(text: string): number {
  const port = Number(text);
  if (text !== '' && Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new Error(`“${text}” is no port: a number up to 65535, 0 for a free one.`);
}
