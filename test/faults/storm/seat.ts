import { setTimeout as wait } from 'node:timers/promises';
import { type BotProcess, startBot } from '../../support/bot-process.ts';
import { eventually } from '../../support/eventually.ts';

/** Where one replica runs, one process after the other: whatever ends it, it is started again, as a platform does. */
export interface Seat {
  readonly killed: (awayMs: number) => Promise<void>;
  readonly stopped: (awayMs: number) => Promise<void>;
  readonly stands: () => Promise<void>;
  /** What its bots said as errors; and how they ended, where that was neither a kill nor in order. */
  readonly errors: () => SaidInError[];
  readonly lives: () => number;
  readonly close: () => Promise<void>;
}

export interface SaidInError {
  readonly line: string;
  /** Whether that bot ever came to the end of its start. */
  readonly stood: boolean;
}

interface Life {
  readonly bot: BotProcess;
  stood: boolean;
}

const lookEveryMs = 250;
const standsWithinMs = 60_000;

export function openSeat(settings: Readonly<Record<string, string>>, whatIsKilled: 'alone' | 'group'): Seat {
  const lives: Life[] = [];
  const troubles: SaidInError[] = [];
  let isAway = false;

  function begin(): Life {
    const life: Life = { bot: startBot(settings), stood: false };
    void life.bot.ready().then(
      () => {
        life.stood = true;
      },
      () => undefined,
    );
    lives.push(life);
    return life;
  }
  let life = begin();
  // One that ended by itself: the platform looks now and then.
  const looks = setInterval(() => {
    if (!isAway && !life.bot.isAlive()) life = begin();
  }, lookEveryMs);

  async function leaves(awayMs: number, ends: (life: Life) => Promise<unknown>): Promise<void> {
    if (isAway || !life.bot.isAlive()) return;
    isAway = true;
    const { stood } = life;
    await ends(life).catch((error: unknown) => troubles.push({ line: String(error), stood }));
    await wait(awayMs);
    life = begin();
    isAway = false;
  }
  async function stops({ bot, stood }: Life): Promise<void> {
    const { code } = await bot.stops();
    if (stood && code !== 0) throw new Error(`SIGTERM ended it with ${code}`);
  }

  return {
    killed: (awayMs) => leaves(awayMs, ({ bot }) => bot.isKilled(whatIsKilled)),
    stopped: (awayMs) => leaves(awayMs, stops),
    async stands() {
      await eventually(() => !isAway && life.stood && life.bot.isAlive(), standsWithinMs, 'a bot stands');
    },
    errors: () => [...troubles, ...lives.flatMap(({ bot, stood }) => bot.errors().map((line) => ({ line, stood })))],
    lives: () => lives.length,
    async close() {
      clearInterval(looks);
      if (life.bot.isAlive()) await life.bot.stops();
    },
  };
}
