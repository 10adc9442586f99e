import type { KnownBlock } from '@slack/types';
import { type Incident, incidentName } from '../../domain/incident.ts';
import { channelLink, dateToken, excerpt, titleLine, userMention } from '../../domain/mrkdwn.ts';
import { isOpen } from '../../domain/phase.ts';
import type { Policy } from '../../domain/policy.ts';
import { isAtLeast } from '../../domain/severity.ts';
import { board } from '../board.ts';
import { askButton } from '../button.ts';
import { section } from '../section.ts';
import { wasPosted } from '../was-posted.ts';
import { type CardState, loadCard } from './card-state.ts';

/** Stakeholders hear of it early, except of what is private, a drill, or too small for the policy. */
export const isAnnounced = (
  { severity, visibility, rehearsal }: Pick<Incident, 'severity' | 'visibility' | 'rehearsal'>,
  policy: Policy,
): boolean => visibility === 'public' && !rehearsal && isAtLeast(severity, policy.announce.from);

const withdrawn = 'This is private now.';

/** What the stakeholder channel sees of an incident, kept up to date. */
export const announcement = board<CardState>({
  name: 'announcement',
  priority: 4,
  place: () => ({ kind: 'announcements' }),
  /** Announced once, it is kept up to date, even when the severity has been lowered since, or the channel turned private. */
  async load(tx, { incident, policy }) {
    if (!isAnnounced(incident, policy) && !(await wasPosted(tx, incident.id, 'announcement'))) return null;
    return loadCard(tx, incident.id);
  },
  render({ roles, lastUpdate, nextUpdateAt }, { incident }) {
    if (incident.visibility === 'private') return { text: withdrawn, blocks: [section(withdrawn)] };
    const leadId = roles.get('lead');
    const name = incidentName(incident);
    const title = titleLine(incident.title, 150);
    const lines = [
      `*${name} ${title}*`,
      `*${incident.severity}* · ${incident.phase} · declared ${dateToken(incident.declaredAt, '{date_short_pretty} {time}', 'now')} by ${userMention(incident.declaredBy)}`,
      leadId === undefined ? 'No lead yet.' : `Led by ${userMention(leadId)}.`,
      ...(incident.impact ? [`Impact: ${excerpt(incident.impact, 500)}`] : []),
      ...(lastUpdate ? [`*Update* ${dateToken(lastUpdate.at, '{time}')}: ${excerpt(lastUpdate.text, 1_000)}`] : []),
      ...(nextUpdateAt && isOpen(incident.phase) ? [`Next update due ${dateToken(nextUpdateAt, '{time}')}.`] : []),
      incident.channelId === null ? '' : `Follow it in ${channelLink(incident.channelId)}.`,
    ];
    const blocks: KnownBlock[] = [
      section(lines.filter(Boolean).join('\n')),
      { type: 'actions', elements: [askButton({ label: 'Join', verb: 'join', incident })] },
    ];
    return { text: `${name} ${incident.severity}: ${title}`, blocks };
  },
});
