import { command } from './acts/commands.ts';
import type { Scene } from './scene.ts';

/** What remains when the play is over: the summary with its thread, and the post-mortem as a file. */
export interface Ending {
  readonly summary: string;
  readonly markdown: string;
}

/** Somebody asks for the post-mortem as it is now, and reads what stands in the channel. */
export async function readEnding(scene: Scene): Promise<Ending> {
  const reader = scene.scenario.steps.find((step) => step.do === 'resolve')?.who;
  if (reader === undefined) throw new Error(`${scene.scenario.name} is never resolved`);
  await command(scene, reader, 'postmortem');
  await scene.settled();
  return { summary: summaryIn(scene), markdown: fileIn(scene) };
}

function summaryIn({ slack, channel }: Scene): string {
  const { messages, replies } = slack.channel(channel);
  const summary = messages.findLast(({ shown, user }) => user === slack.botUserId && shown.includes('Post-mortem summary'));
  if (summary === undefined) throw new Error('There is no post-mortem summary in the channel');
  return [summary, ...replies(summary.ts)].map(({ shown }) => shown).join('\n');
}

function fileIn({ slack, channel }: Scene): string {
  const files = slack.channel(channel).messages.flatMap((message) => message.files ?? []);
  const newest = files.findLast(({ name }) => name.endsWith('.md'));
  if (newest === undefined) throw new Error('There is no post-mortem file in the channel');
  return slack.file(newest.id).content.toString('utf8');
}
