import { setTimeout as wait } from 'node:timers/promises';
import type { Undertaking } from '../../../emulator/index.ts';
import type { Trial } from './trial.ts';

const downMs = 3_000;

/** A crash, and what comes after it: somebody keeps writing while nobody listens. */
export const killBot = ({ bot, begin }: Trial): Undertaking => ({
  id: 'kill',
  label: 'Kill the bot',
  describe: 'Its process gets a SIGKILL and is started again after a few seconds, while somebody keeps writing.',
  isTrouble: true,
  async run({ tell, stopped, witness }) {
    const pid = bot.pid();
    const diedAt = performance.now();
    await bot.kill();
    tell(`Process ${pid} is dead. What one clicks or types now is not answered.`);
    try {
      const [written] = await Promise.all([witness.writes(3, 'the bot was dead'), wait(downMs, undefined, { signal: stopped })]);
      await startAgain();
      await witness.tellsWhatBecameOf(written);
    } finally {
      if (!bot.isUp()) await startAgain();
    }

    async function startAgain(): Promise<void> {
      tell('It is started again.');
      await begin();
      tell(`The bot is back as process ${bot.pid()}, ${((performance.now() - diedAt) / 1000).toFixed(1)} s after its death.`);
    }
  },
});
