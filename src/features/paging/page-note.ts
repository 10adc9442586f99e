import type { KnownBlock } from '@slack/types';
import { incidentName } from '../../domain/incident.ts';
import { channelLink, dateToken, titleLine, userMention } from '../../domain/mrkdwn.ts';
import { board, type Scene } from '../board.ts';
import { section } from '../section.ts';
import { answerOf, type Call } from './call.ts';
import { callNumbered } from './calls-table.ts';
import { answers, callsStill } from './page-message.ts';
import { nameOf, reasonOf } from './paging-words.ts';

interface Noted {
  readonly call: Call;
  readonly userId: string;
}

/** A page as one person sees it, in a direct message: what is needed, where, and the two answers. Ref: `<number>-<user id>`. */
export const pageNote = board<Noted>({
  name: 'page-note',
  priority: 1,
  place: (ref) => ({ kind: 'person', userId: userOf(ref) }),
  async load(tx, { incident }, ref) {
    const call = await callNumbered(tx, incident.id, Number.parseInt(ref, 10));
    return call && { call, userId: userOf(ref) };
  },
  render(noted, scene) {
    const { incident } = scene;
    const drill = incident.rehearsal ? 'DRILL: ' : '';
    const what = `*${incidentName(incident)} ${incident.severity}* _${titleLine(incident.title, 150)}_`;
    const answer = answered(noted, scene);
    const lines = answer === null ? [`${drill}You are needed: ${what}`, ...needed(noted.call, scene)] : [`${drill}${what}`, answer];
    const blocks: KnownBlock[] = [section(lines.join('\n'))];
    if (answer === null) blocks.push({ type: 'actions', elements: answers(noted.call, scene) });
    return { text: lines.join('\n'), blocks };
  },
});

const userOf = (ref: string): string => ref.slice(ref.indexOf('-') + 1);

function needed(call: Call, { incident }: Scene): string[] {
  const by = call.requestedBy === null ? `the policy pages ${nameOf(call.target)}` : `asked for by ${userMention(call.requestedBy)}`;
  const why = call.why === '' ? [] : [`Why: ${reasonOf(call, incident, 1_000)}`];
  return [...why, `Where: ${channelLink(incident.channelId ?? '')} (${by})`];
}

/** What stands there once there is nothing to answer any more. */
function answered({ call, userId }: Noted, scene: Scene): string | null {
  const where = channelLink(scene.incident.channelId ?? '');
  const own = call.paged.filter((one) => one.userId === userId);
  const acknowledged = own.find(({ acknowledgedAt }) => acknowledgedAt !== null)?.acknowledgedAt;
  if (acknowledged)
    return `You are on the way since ${dateToken(acknowledged, '{time}')}. In ${where}, \`/incident catchup\` tells where things stand.`;

  const first = answerOf(call);
  if (first) return `${userMention(first.userId)} is on the way; you need not come. If you can help all the same: ${where}`;
  if (!callsStill(call, scene)) return 'It is over: nobody is called any more.';
  return own.every(({ declinedAt }) => declinedAt !== null)
    ? `It is noted that you cannot come; others are asked. If that changes: ${where}`
    : null;
}
