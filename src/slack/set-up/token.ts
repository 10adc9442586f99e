import type { Delivery } from '../deliver/delivery.ts';
import { failureOf } from '../failure.ts';
import { neededScopes } from '../needed-scopes.ts';
import { type CheckLine, fine, wrong } from './line.ts';

/** auth.test answers, beside who we are, with the token's scopes in its headers: one call tells both. */
export async function checkToken({ client, workspace }: Delivery): Promise<CheckLine[]> {
  let answer;
  try {
    answer = await client.auth.test();
  } catch (error) {
    const failure = failureOf(error);
    if (failure.kind !== 'refused' && failure.kind !== 'shut') throw error;
    return [wrong('Token', `Slack refuses it (\`${failure.code}\`): copy the Bot User OAuth Token into SLACK_BOT_TOKEN again and restart`)];
  }
  const isOurs = answer.team_id === workspace.teamId;
  const token = isOurs
    ? fine('Token', `works in ${answer.team ?? 'this workspace'}`)
    : wrong('Token', 'is for another workspace than this database: give each workspace a database of its own');
  return [token, scopes(answer.response_metadata?.scopes)];
}

function scopes(granted: readonly string[] | undefined): CheckLine {
  if (!granted) return fine('Scopes', 'Slack did not say which are granted; one that is missing is named where it is needed');
  const missing = neededScopes.filter((scope) => !granted.includes(scope));
  if (missing.length === 0) return fine('Scopes', 'all granted');
  return wrong('Scopes', `missing ${missing.map((scope) => `\`${scope}\``).join(', ')}: reinstall the app from manifest.yml`);
}
