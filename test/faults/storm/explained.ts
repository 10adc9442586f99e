import { z } from 'zod';
import { channelCodes } from '../../../src/slack/failure-words.ts';
import { isDatabaseAway } from '../../../src/store/away.ts';
import { wholeJson } from '../../support/bot-process.ts';
import type { SaidInError } from './seat.ts';
import type { StormWorld } from './storm-world.ts';

const logged = z.object({
  msg: z.string(),
  why: z.string().optional(),
  err: z.object({ reason: z.string().default(''), code: z.coerce.string().default('') }).optional(),
});
type Logged = z.infer<typeof logged>;

/** What Slack refuses, of an incident's channel that the bot was put out of; bookmarks it has another word for. */
export const isRefusedOutside = (code: string | null | undefined): boolean => [...channelCodes, 'access_denied'].includes(code ?? '');

/** What the bots said as errors and no fault of the storm explains. */
export function unexplainedErrors(world: StormWorld): string[] {
  const said = world.seats.flatMap((seat) => seat.errors());
  return said.filter((one) => !isStartHeldUp(one) && !isExplainedLine(world, one.line)).map(({ line }) => `said as an error: ${line}`);
}

/** Without its database or its Slack none can start. */
const isStartHeldUp = ({ line, stood }: SaidInError): boolean =>
  !stood &&
  /^ended with 1: Muster cannot (start|go on): .*(Connection terminated|terminating connection|ECONN|timeout|database|Slack does not let)/s.test(
    line,
  );

function isExplainedLine(world: StormWorld, line: string): boolean {
  const { success, data } = logged.safeParse(wholeJson(line));
  return success && isExplained(world, data);
}

/** What is said of a call that was cut, by Slack or by a stop. */
const slackWasCut = /^(This operation was aborted|terminated|fetch failed)$/;

function isExplained({ putOutOf }: StormWorld, { msg, why, err }: Logged): boolean {
  if (msg === 'effect given up') return putOutOf.size > 0 && isRefusedOutside(why);
  if (msg === 'Slack does not let a socket open again; tried again and again') return true;
  // The socket on which it came was cut before its ack.
  if (err?.code === 'slack_socket_mode_send_while_not_ready_error') return true;
  if (msg === 'view did not open' && err?.code.startsWith('slack_webapi_')) return true;
  if (msg === 'listener broke' && err && slackWasCut.test(err.reason)) return true;
  // What a stop left behind in the middle of its work, in time.
  if (err?.reason === 'driver has already been destroyed') return true;
  return err !== undefined && isDatabaseAway(Object.assign(new Error(err.reason), { code: err.code }));
}
