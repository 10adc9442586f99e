import { WebClient } from '@slack/web-api';
import { type Figure, median, ms, percentile, times } from './figure.ts';
import { type Bot, type Ground, openBot } from './ground.ts';

const latencyMs = 150;
const rounds = 20;

interface Declared {
  readonly ackMs: number;
  /** From the ack to the arrival of the first call in Slack. */
  readonly callAfterAckMs: number;
  readonly cardMs: number;
  readonly pageMs: number;
}

/** From a typed line to a channel with its card, with Slack 150 ms away, against the bare two calls that this takes. */
export async function benchDeclare(ground: Ground): Promise<Figure[]> {
  const bot = await openBot(await ground.freshDatabase());
  const client = new WebClient(bot.slack.botToken, { slackApiUrl: bot.slack.apiUrl });
  try {
    await declare(bot, 0);
    bot.slack.faults.set({ latencyMs });
    const [bare, declared]: [number[], Declared[]] = [[], []];
    for (let round = 1; round <= rounds; round += 1) {
      bare.push(await bareCalls(client, round));
      declared.push(await declare(bot, round));
    }
    const cardMs = median(declared.map((one) => one.cardMs));
    const acks = declared.map((one) => one.ackMs);
    return [
      {
        what: `declare → channel with its card, Slack ${latencyMs} ms away`,
        measured: ms(cardMs),
        against: `${ms(median(bare))} for the bare two calls: ${times(cardMs / median(bare))}`,
        promised: '2 calls + 30 ms',
      },
      { what: 'declare → first page posted', measured: ms(median(declared.map((one) => one.pageMs))), promised: 'third call' },
      {
        what: 'declare → acknowledged, median and slowest',
        measured: `${ms(median(acks))}, ${ms(percentile(acks, 1))}`,
        promised: '50 ms',
      },
      {
        what: 'acknowledged before the first Slack call, by at least',
        measured: ms(Math.min(...declared.map((one) => one.callAfterAckMs))),
        promised: '0 ms',
      },
    ];
  } finally {
    await bot.close();
  }
}

async function bareCalls(client: WebClient, round: number): Promise<number> {
  const startedAt = performance.now();
  const { channel } = await client.conversations.create({ name: `bare-${round}` });
  await client.chat.postMessage({ channel: channel?.id ?? '', text: 'a card' });
  return performance.now() - startedAt;
}

async function declare({ slack, muster }: Bot, round: number): Promise<Declared> {
  const before = slack.calls.length;
  const typedAt = Date.now();
  const begun = performance.now();
  await slack.person('ana').types(`/incident critical bench number ${round}`, { in: '#general' });
  const ackMs = performance.now() - begun;
  const acknowledgedAt = typedAt + ackMs;
  await slack.settled();
  await muster.drain();
  await slack.settled();

  const calls = slack.calls.slice(before);
  const posts = calls.filter(({ method }) => method === 'chat.postMessage');
  const [card] = posts;
  const page = posts.find(({ args }) => /^[UD]/.test(String(args['channel'])));
  const arrivedAt = (calls[0]?.at ?? NaN) - latencyMs;
  return {
    ackMs,
    callAfterAckMs: arrivedAt - acknowledgedAt,
    cardMs: (card?.at ?? NaN) - typedAt,
    pageMs: (page?.at ?? NaN) - typedAt,
  };
}
