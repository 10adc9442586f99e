import type { Ears } from './ears.ts';
import { type Sender, teamOf } from './read/interaction.ts';

/** Whether a gesture was made in our workspace, by one of its people. In a channel shared with another workspace, theirs can click, too. */
export async function isOfOurs({ engine, workspace }: Ears, sender: Sender): Promise<boolean> {
  const { user } = sender;
  if (teamOf(sender) !== workspace.teamId) return false;
  if (!user.team_id || user.team_id === workspace.teamId) return true;
  // In an organisation of several workspaces, people of ours may be at home in another one.
  const known = await engine.db.selectFrom('slackUsers').select('isOutsider').where('id', '=', user.id).executeTakeFirst();
  return known?.isOutsider === false;
}
