import type { RealClock } from '../../../emulator/index.ts';
import type { Config } from '../../config.ts';
import { openDatabase } from '../../store/database.ts';
import { openServer } from '../open-store.ts';
import { say } from '../say.ts';
import { startBotProcess } from './bot-process.ts';
import { trialGuide } from './guide.ts';
import type { Reading } from './messages.ts';
import { theRecord } from './record.ts';
import type { Trial } from './trial.ts';

/**
 * Muster without a Slack of one's own: a workspace and a database on this machine, and the bot beside them as a process of its own.
 * Gives what stops it all, in order.
 */
export async function openTrial(config: Config & { slack: { kind: 'emulator' } }): Promise<(() => Promise<unknown>)[]> {
  const opened: (() => Promise<unknown>)[] = [];
  const bot = startBotProcess(() => void endWithBot(opened));
  const [{ realClock, startSlack }, server] = await Promise.all([import('../../../emulator/index.ts'), openServer(config.database)]);
  opened.unshift(server.stop);
  const clock = told(realClock(), (reading) => bot.setClock(reading));
  const db = openDatabase({ url: server.url, connectionsMax: 3 });
  opened.unshift(() => db.destroy());
  const trial: Trial = { clock, db, bot, slack: () => slack, begin: () => bot.begin(settings, readClock(clock)) };
  const slack = await startSlack({
    manifest: 'manifest.yml',
    port: config.slack.port,
    clock,
    guide: { ...(await trialGuide(trial)), record: theRecord(db) },
    ...(config.database.kind === 'embedded' && { dataFile: `${config.database.dataDir}/slack-workspace.sqlite` }),
  });
  opened.unshift(slack.close);
  const settings = {
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.appToken,
    SLACK_API_URL: slack.apiUrl,
    DATABASE_URL: server.url,
    LOG_LEVEL: config.logLevel,
  };
  await trial.begin();
  say(welcome(slack.page));
  return [bot.stop, ...opened];
}

/** The bot ended by itself, having said why: nothing it leaves behind may go on. */
async function endWithBot(opened: readonly (() => Promise<unknown>)[]): Promise<void> {
  say('Muster has ended, and with it the trial.');
  for (const close of opened) await close();
  process.exit(1);
}

const readClock = (clock: RealClock): Reading => ({ atMs: clock.now(), wallMs: Date.now(), speed: clock.speed?.() ?? 1 });

/** The clock, telling whenever it does not simply run on. */
function told(clock: RealClock, tell: (reading: Reading) => void): RealClock {
  const thenTell =
    (change: (value: number) => void) =>
    (value: number): void => {
      change(value);
      tell(readClock(clock));
    };
  return { ...clock, setSpeed: thenTell(clock.setSpeed), leap: thenTell(clock.leap) };
}

const welcome = (page: string): string =>
  [
    '',
    `  Muster is ready, in a Slack workspace on this machine:  ${page}`,
    '  Open it, and type there:  /incident critical site down',
    '  Then click “Take lead”. Ctrl+C stops it; what happened is kept in the data folder.',
    '',
  ].join('\n');
