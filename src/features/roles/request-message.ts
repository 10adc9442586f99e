import type { Button, KnownBlock } from '@slack/types';
import { type Incident, incidentName } from '../../domain/incident.ts';
import { channelLink, dateToken, titleLine, userMention } from '../../domain/mrkdwn.ts';
import { isOpen } from '../../domain/phase.ts';
import { board, type Scene } from '../board.ts';
import { askButton, formButton } from '../button.ts';
import { section } from '../section.ts';
import { passesAt, type RoleRequest } from './role-request.ts';
import { requestNumbered, roleState, type RoleState } from './role-state.ts';
import { wish } from './role-words.ts';

interface Shown {
  readonly request: RoleRequest;
  readonly holder: RoleState['holder'];
  /** A copy of the question in a direct message. */
  readonly isCopy: boolean;
}

/** What is asked about a role: `3` in the channel, `3-U1` the copy that U1 has as a direct message. */
export const requestMessage = board<Shown>({
  name: 'role-request',
  place: (ref) => (isCopy(ref) ? { kind: 'person', userId: ref.slice(ref.indexOf('-') + 1) } : { kind: 'channel' }),
  async load(tx, { incident }, ref) {
    const request = await requestNumbered(tx, incident.id, Number.parseInt(ref, 10));
    return request && { request, holder: (await roleState(tx, incident.id, request.role)).holder, isCopy: isCopy(ref) };
  },
  render(shown, scene) {
    const { request } = shown;
    const open = request.settledAt === null && isOpen(scene.incident.phase);
    const text = open ? question(shown, scene) : answer(shown);
    const blocks: KnownBlock[] = [section(text)];
    if (open) blocks.push({ type: 'actions', elements: buttons(request, scene) });
    return { text, blocks };
  },
});

const isCopy = (ref: string): boolean => ref.includes('-');

function question({ request, holder, isCopy }: Shown, { incident, policy }: Scene): string {
  const { purpose, holderId, askedAt } = request;
  const asked = userMention(holderId ?? '');
  switch (purpose) {
    case 'take':
    case 'free':
      return `${asked}: ${wish(request)}. Without your answer it passes at ${dateToken(passesAt(askedAt, policy), '{time_secs}')}.`;
    case 'relieve':
      return `${asked}, you have led since ${dateToken(holder?.takenAt ?? askedAt, '{time}')}. A fresh head sees more: hand over to somebody, or keep it for now.`;
    case 'fill':
      return `${isCopy ? leaderless(incident) : '*Nobody leads yet.*'} One person decides, and sees that everybody knows. Whoever takes it can hand it over at any time.`;
  }
}

const leaderless = (incident: Incident): string =>
  `*Nobody leads ${incidentName(incident)} yet* (_${titleLine(incident.title, 150)}_ in ${channelLink(incident.channelId ?? '')}).`;

function answer({ request, holder }: Shown): string {
  const { role, purpose, holderId, wantedFor, askedBy, outcome } = request;
  const asked = userMention(holderId ?? '');
  const now = holder ? `${userMention(holder.userId)} is *${role}* now.` : `Nobody has *${role}* now.`;
  switch (outcome) {
    case 'handed_over':
      if (wantedFor !== null) return `${asked} handed *${role}* over to ${userMention(wantedFor)}.`;
      return `${asked} ${purpose === 'free' ? `gave *${role}* up` : `handed *${role}* over`}. ${now}`;
    case 'passed_by_silence':
      return `${asked} did not answer. ${now}`;
    case 'kept':
      return `${asked} keeps *${role}*${askedBy === null ? '' : `, which ${userMention(askedBy)} had asked for`}.`;
    case 'overtaken':
      return `${wish(request)}: settled another way. ${now}`;
    case 'filled':
    case null:
      return now;
  }
}

function buttons({ number, purpose }: RoleRequest, { incident }: Scene): Button[] {
  const input = { request: number };
  const keep = askButton({ label: 'Keep it', verb: 'keep-role', incident, input });
  const take = askButton({ label: 'Take lead', verb: 'take-role', incident, input: { role: 'lead', from: null }, style: 'primary' });
  switch (purpose) {
    case 'take':
    case 'free':
      return [askButton({ label: 'Hand over', verb: 'hand-over', incident, input, style: 'primary' }), keep];
    case 'relieve':
      return [formButton({ label: 'Hand over', verb: 'lead', incident, style: 'primary' }), keep];
    case 'fill':
      return [take];
  }
}
