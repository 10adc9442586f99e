import { App, LogLevel } from '@slack/bolt';
import { type Slack, startSlack } from '../emulator/index.ts';
import { type Figure, median, ms, percentile, timed, times } from './figure.ts';
import { type Bot, type Ground, openBot } from './ground.ts';

const rounds = 200;

/** How long a typist waits for the answer to a command that is written down, against a Bolt app that answers and does nothing. */
export async function benchAcks(ground: Ground): Promise<Figure[]> {
  const bot = await openBot(await ground.freshDatabase());
  const bare = await openBareApp();
  try {
    const { id } = await declared(bot);
    const [floor, acks]: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      const line = `/incident note the pool is at its limit, for the ${round}th time`;
      floor.push(await timed(() => bare.slack.person('ana').types(line, { in: '#general' })));
      acks.push(await timed(() => bot.slack.person('ana').types(line, { in: id })));
    }
    return [
      {
        what: '`/incident note` → written down and acknowledged: median',
        measured: ms(median(acks)),
        against: `${ms(median(floor))} for a Bolt app that only acknowledges: ${times(median(acks) / median(floor))}`,
        promised: '50 ms',
      },
      {
        what: '`/incident note` → written down and acknowledged: slowest of a hundred',
        measured: ms(percentile(acks, 0.99)),
        against: ms(percentile(floor, 0.99)),
        promised: '1000 ms',
      },
    ];
  } finally {
    await bare.close();
    await bot.close();
  }
}

async function declared({ slack, muster }: Bot): Promise<{ id: string }> {
  await slack.person('ana').types('/incident minor a quiet one', { in: '#general' });
  await muster.drain();
  return slack.channel('inc-1-a-quiet-one');
}

/** In a workspace of its own, over a socket like the bot. */
async function openBareApp(): Promise<{ slack: Slack; close: () => Promise<void> }> {
  const slack = await startSlack({ manifest: 'manifest.yml' });
  const { botToken: token, appToken, apiUrl } = slack;
  const app = new App({ token, appToken, socketMode: true, clientOptions: { slackApiUrl: apiUrl }, logLevel: LogLevel.ERROR });
  app.command('/incident', async ({ ack }) => ack('Noted.'));
  await app.start();
  return {
    slack,
    async close() {
      await app.stop();
      await slack.close();
    },
  };
}
