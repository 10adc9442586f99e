import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import { failureOf } from './failure.ts';
import type { Database } from '../store/database.ts';

/** Whose bot this is: one workspace a deployment. `url` ends in `/`. */
export interface Workspace {
  readonly teamId: string;
  readonly url: string;
  readonly botUserId: string;
  readonly botId: string;
}

const authTest = z.object({ team_id: z.string(), url: z.string(), user_id: z.string(), bot_id: z.string() });

async function askWhoWeAre(client: WebClient): Promise<unknown> {
  try {
    return await client.auth.test();
  } catch (error) {
    const failure = failureOf(error);
    const code = failure.kind === 'limited' ? 'ratelimited' : failure.code;
    const isRefused = failure.kind === 'refused' || failure.kind === 'shut';
    const cure = isRefused ? 'Copy the Bot User OAuth Token again into SLACK_BOT_TOKEN.' : 'Is it reachable from here?';
    throw new Error(`Slack does not let Muster in (${code}). ${cure}`, { cause: error });
  }
}

/** Asks Slack who we are, and refuses to run a database of one workspace against another. */
export async function joinWorkspace(db: Database, client: WebClient): Promise<Workspace> {
  const { team_id: teamId, url, user_id: botUserId, bot_id: botId } = authTest.parse(await askWhoWeAre(client));
  const row = { teamId, url: url.endsWith('/') ? url : `${url}/`, botUserId, botId };

  const known = await db.selectFrom('workspace').select('teamId').executeTakeFirst();
  if (known && known.teamId !== teamId) {
    throw new Error(
      `This database belongs to the workspace ${known.teamId}, and the token is for ${teamId}. Give each workspace a database of its own.`,
    );
  }
  await db
    .insertInto('workspace')
    .values({ onlyOne: true, ...row })
    .onConflict((conflict) => conflict.column('onlyOne').doUpdateSet(row))
    .execute();
  return row;
}

/** Slack's link to a message: `https://x.slack.com/archives/C1/p1700000000000100`. */
export const permalink =
  ({ url }: Workspace) =>
  (channelId: string, ts: string, threadTs?: string | null): string => {
    const link = `${url}archives/${channelId}/p${ts.replace('.', '')}`;
    return threadTs && threadTs !== ts ? `${link}?thread_ts=${threadTs}&cid=${channelId}` : link;
  };
