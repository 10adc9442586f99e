import type { KnownBlock } from '@slack/types';
import { userMention } from '../../domain/mrkdwn.ts';
import { everyone } from '../../domain/policy-teams.ts';
import { board, inChannel, type Scene } from '../board.ts';
import { section } from '../section.ts';
import { answerOf, type Call, isCriedAlready } from './call.ts';
import { callsOf } from './calls-table.ts';
import { answers, callsStill } from './page-message.ts';
import { nameOf, reasonOf } from './paging-words.ts';

/** The last level: everyone in the channel is called, and reads why. */
export const pageAll = board<Call>({
  name: 'page-all',
  priority: 2,
  place: inChannel,
  async load(tx, { incident }, ref) {
    const calls = await callsOf(tx, incident.id);
    const call = calls.find(({ number }) => number === Number(ref));
    return call && !isCriedAlready(call, calls) ? call : null;
  },
  render(call, scene) {
    const text = `<!channel> ${cry(call)}: ${reasonOf(call, scene.incident)}. ${whoComes(call, scene)}`;
    const blocks: KnownBlock[] = [section(text)];
    if (callsStill(call, scene)) blocks.push({ type: 'actions', elements: answers(call, scene) });
    return { text, blocks };
  },
});

function cry({ target, level, requestedBy, paged }: Call): string {
  const name = nameOf(target);
  if (level === 0 && target === everyone) return `${requestedBy === null ? 'the policy' : userMention(requestedBy)} calls everyone`;
  if (level === 0) return `nobody could be paged for ${name}`;
  return paged.every(({ declinedAt }) => declinedAt !== null)
    ? `nobody has answered that they can come, paged for ${name}`
    : `nobody has answered the page for ${name}`;
}

function whoComes(call: Call, scene: Scene): string {
  const first = answerOf(call);
  if (first) return `${userMention(first.userId)} is on the way.`;
  return callsStill(call, scene) ? 'Who can come?' : 'It is over now.';
}
