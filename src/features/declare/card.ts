import type { ActionsBlock, Button, KnownBlock } from '@slack/types';
import { cutAtWord } from '../../domain/cut.ts';
import { type Incident, incidentName } from '../../domain/incident.ts';
import { dateToken, excerpt, inPlainText, titleLine, userMention } from '../../domain/mrkdwn.ts';
import { isOpen } from '../../domain/phase.ts';
import type { Policy } from '../../domain/policy.ts';
import { board, inChannel, type Scene } from '../board.ts';
import { askButton, formButton } from '../button.ts';
import { section } from '../section.ts';
import { type CardState, loadCard } from './card-state.ts';

/** The card: the first message of the channel, edited in place for the incident's whole life. */
export const card = board<CardState>({
  name: 'card',
  priority: 9,
  place: inChannel,
  load: (tx, { incident }) => loadCard(tx, incident.id),
  render: (state, scene) => ({ text: headline(scene.incident), blocks: [...facts(state, scene), ...actions(state, scene)] }),
});

export const headline = (incident: Incident): string =>
  `${incident.rehearsal ? 'DRILL ' : ''}${incidentName(incident)} ${incident.severity} · ${incident.phase}: ${titleLine(incident.title, 200)}`;

/** What the card says, without its buttons: `status` shows the same to one person. */
export function facts(
  { roles, lastUpdate, nextUpdateAt }: CardState,
  { incident, policy }: Pick<Scene, 'incident' | 'policy'>,
): KnownBlock[] {
  const title = `${incident.rehearsal ? 'DRILL · ' : ''}${incidentName(incident)} · ${inPlainText(incident.title)}`;
  const stands = [
    `*Severity*\n${incident.severity}`,
    `*Phase*\n${incident.phase}`,
    `*Next update*\n${nextUpdateAt && isOpen(incident.phase) ? `due ${dateToken(nextUpdateAt, '{time}', nextUpdateAt.toISOString())}` : 'none due'}`,
    `*${isOpen(incident.phase) ? 'Running since' : 'Declared'}*\n${dateToken(incident.declaredAt, '{date_short_pretty} {time}, {ago}', incident.declaredAt.toISOString())}`,
  ];
  const held = Object.keys(policy.roles).map((role) => `*${titleOf(policy, role)}*\n${holder(roles.get(role))}`);
  const update = lastUpdate
    ? ` ${dateToken(lastUpdate.at, '{time}', lastUpdate.at.toISOString())}\n${excerpt(lastUpdate.text, 600)}`
    : '\n_none yet_';
  return [
    { type: 'header', text: { type: 'plain_text', text: cutAtWord(title, 150), emoji: true } },
    fields(stands),
    fields(held.slice(0, fieldsMax)),
    section(`*Impact*\n${incident.impact ? excerpt(incident.impact, 1_000) : '_not known yet_'}`),
    section(`*Last update*${update}`),
  ];
}

const fieldsMax = 10;
const fields = (texts: readonly string[]): KnownBlock => ({ type: 'section', fields: texts.map((text) => ({ type: 'mrkdwn', text })) });

const titleOf = (policy: Policy, role: string): string => excerpt(policy.roles[role]?.title ?? role, 40);
const holder = (userId: string | undefined): string => (userId === undefined ? '_nobody_' : userMention(userId));

export function actions(state: Pick<CardState, 'roles'>, { incident, policy }: Pick<Scene, 'incident' | 'policy'>): ActionsBlock[] {
  if (!isOpen(incident.phase))
    return [
      row('after', [
        askButton({ label: 'Post-mortem', verb: 'postmortem', incident }),
        ...(incident.phase === 'resolved' ? [formButton({ label: 'Close', verb: 'close', incident })] : []),
        formButton({ label: 'Reopen', verb: 'reopen', incident }),
      ]),
    ];
  const roles = Object.keys(policy.roles).slice(0, 20);
  return [
    row(
      'roles',
      roles.map((role) =>
        askButton({
          label: `Take ${role}`,
          verb: 'take-role',
          incident,
          input: { role, from: state.roles.get(role) ?? null },
          as: role,
          // One thing stands out, and only while it is what is missing.
          ...(role === 'lead' && !state.roles.has('lead') && { style: 'primary' }),
        }),
      ),
    ),
    row('acts', [
      formButton({ label: 'Update', verb: 'update', incident }),
      formButton({ label: 'Page', verb: 'page', incident }),
      formButton({ label: 'Add task', verb: 'task', incident }),
      formButton({ label: 'More', verb: 'more', incident }),
    ]),
  ];
}

const row = (name: string, elements: Button[]): ActionsBlock => ({ type: 'actions', block_id: `card-${name}`, elements });
