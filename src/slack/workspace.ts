import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { Database } from '../store/database.ts';

/** Whose bot this is: one workspace a deployment. `url` ends in `/`. */
export interface Workspace {
  readonly teamId: string;
  readonly url: string;
  readonly botUserId: string;
  readonly botId: string;
}

const authTest = z.object({ team_id: z.string(), url: z.string(), user_id: z.string(), bot_id: z.string() });

/** Asks Slack who we are, and refuses to run a database of one workspace against another. */
export async function joinWorkspace(db: Database, client: WebClient): Promise<Workspace> {
  const { team_id: teamId, url, user_id: botUserId, bot_id: botId } = authTest.parse(await client.auth.test());
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
