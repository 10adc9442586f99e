import type { KnownBlock } from '@slack/types';
import { channelLink, dateToken, titleLine } from '../../domain/mrkdwn.ts';
import type { HomeView } from '../home-view.ts';
import { askButton, formButton } from '../button.ts';
import { sections } from '../section.ts';
import { type HomeState, loadHome } from './home-state.ts';

// A home tab holds 100 blocks; lists are short enough that nobody scrolls at 2 AM.
const atMost = 12;

/** What waits for one person, and what is open. */
export const home: HomeView = {
  draw: async (tx, { userId }) => ({ type: 'home', blocks: renderHome(await loadHome(tx, userId)) }),
};

function renderHome({ incidents, roles, tasks, followUps }: HomeState): KnownBlock[] {
  return [
    {
      type: 'actions',
      elements: [
        formButton({ label: 'Declare incident', verb: 'declare', style: 'primary' }),
        askButton({ label: 'Open incidents', verb: 'list' }),
        formButton({ label: 'Runbook', verb: 'runbook' }),
        askButton({ label: 'What one can type', verb: 'help' }),
        askButton({ label: 'Check the set-up', verb: 'check' }),
      ],
    },
    ...list(
      'Open incidents',
      'Nothing is on fire.',
      incidents,
      (one) => `*INC-${one.number}* ${titleLine(one.title, 120)} · ${one.severity} · ${one.phase} · ${linkTo(one)}`,
    ),
    ...list('My roles', 'You hold no role.', roles, (one) => `*${one.role}* of INC-${one.number} · ${linkTo(one)}`),
    ...list(
      'My tasks',
      'No open task is yours.',
      tasks,
      (one) => `*${one.task}* ${titleLine(one.title, 150)}${due(one.dueAt)} · INC-${one.number} · ${linkTo(one)}`,
    ),
    ...list(
      'My follow-ups',
      'No follow-up is yours.',
      followUps,
      (one) => `${titleLine(one.title, 150)}${due(one.dueAt)} · INC-${one.number}`,
    ),
  ];
}

const linkTo = ({ channelId }: { channelId: string | null }): string => (channelId === null ? 'opening' : channelLink(channelId));
const due = (at: Date | null): string => (at === null ? '' : ` · due ${dateToken(at, '{date_short_pretty} {time}')}`);

function list<Item>(title: string, none: string, items: readonly Item[], line: (item: Item) => string): KnownBlock[] {
  const lines = items.slice(0, atMost).map((item) => `• ${line(item)}`);
  const more = items.length > atMost ? [`… and ${items.length - atMost} more`] : [];
  return [
    { type: 'header', text: { type: 'plain_text', text: title } },
    ...sections(lines.length === 0 ? [`_${none}_`] : [...lines, ...more]),
  ];
}
