import { normaliseTyped } from '../blocks/index.ts';
import { answerInteraction } from '../api/answer-interaction.ts';
import type { CommandSpec } from '../manifest.ts';
import type { Channel } from '../workspace/channel.ts';
import { showEphemeral } from '../workspace/ephemeral.ts';
import { isJsonObject } from '../workspace/json.ts';
import { post } from '../workspace/post.ts';
import { issueResponseUrl } from '../workspace/response-url.ts';
import { issueTrigger } from '../workspace/trigger.ts';
import { directoryOf } from './directory.ts';
import { deliveryError } from './outcome.ts';
import { channelNameIn } from './payload.ts';
import { writableFor } from './place.ts';
import type { Stage } from './stage.ts';

export interface CommandLine {
  readonly channel: string;
  /** The whole line, `/incident critical site down`. */
  readonly text: string;
  readonly threadTs?: string;
}

/** What the person sees at once, by its ts: a message for all or for them alone; nothing when the app only acked. */
export interface Shown {
  readonly ts?: string;
}

/** Types a slash command: sends it, waits for the ack, and shows what the app answered or that it failed. */
export async function sendCommand(stage: Stage, userId: string, line: CommandLine): Promise<Shown> {
  const { workspace, manifest, deliver } = stage;
  const channel = writableFor(workspace, userId, line.channel);
  const [, name = '', rest = ''] = /^(\S+)\s*([^]*)$/.exec(line.text.trim()) ?? [];
  const tell = (text: string, threadTs?: string): Shown => ({
    ts: showEphemeral(workspace, channel, userId, fromSlackbot(text, threadTs)).ts,
  });
  if (line.threadTs !== undefined) return tell(`\`${name}\` is not supported in threads. Sorry!`, line.threadTs);
  const spec = manifest.commands.find(({ command }) => command === name);
  if (spec === undefined)
    return tell(
      `\`${name}\` is not a valid command. In Slack, all messages that start with the "/" character are interpreted as commands.`,
    );
  const ack = await deliver('slash_commands', payloadOf(stage, userId, channel, spec, rest));
  if (ack.outcome !== 'acked') return tell(`\`${name}\` failed with the error "${deliveryError(ack)}"`);
  if (!isJsonObject(ack.body)) return {};
  if (ack.body['response_type'] === 'in_channel') post(workspace, channel, { user: userId, team: workspace.team.id, text: line.text });
  if (Object.keys(ack.body).every((key) => key === 'response_type')) return {};
  const answered = answerInteraction(workspace, { userId, channelId: channel.id, messageTs: undefined, isEphemeral: false }, ack.body);
  if ('ok' in answered) return tell(`\`${name}\` failed with the error "${answered.error}"`);
  return answered.ts === undefined ? {} : { ts: answered.ts };
}

const fromSlackbot = (text: string, threadTs?: string) => ({
  user: 'USLACKBOT',
  text,
  ...(threadTs !== undefined && { thread_ts: threadTs }),
});

/** All fields are text, as they travel in a form. */
function payloadOf({ workspace }: Stage, userId: string, channel: Channel, spec: CommandSpec, rest: string): Record<string, string> {
  const { team, app, credentials, users } = workspace;
  return {
    token: credentials.verificationToken,
    team_id: team.id,
    team_domain: team.domain,
    channel_id: channel.id,
    channel_name: channelNameIn(channel),
    user_id: userId,
    user_name: users.get(userId)?.name ?? '',
    command: spec.command,
    text: spec.shouldEscape ? normaliseTyped(rest, directoryOf(workspace, userId)) : rest,
    api_app_id: app.id,
    is_enterprise_install: 'false',
    response_url: issueResponseUrl(workspace, {
      userId,
      channelId: channel.id,
      messageTs: undefined,
      threadTs: undefined,
      isEphemeral: false,
    }),
    trigger_id: issueTrigger(workspace, userId),
  };
}
