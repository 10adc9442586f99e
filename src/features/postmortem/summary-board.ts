import type { Message } from '../../domain/message.ts';
import { board, inChannel, type Scene } from '../board.ts';
import { wasPosted } from '../was-posted.ts';
import { endingOf, openedAgain } from '../ending.ts';
import { section } from '../section.ts';
import { loadRecord } from './record/load-record.ts';
import type { IncidentRecord } from './record/record.ts';
import { restMessage, summaryMessage } from './summary/summary-message.ts';

/** Edits of the card and of work under way go first. */
const priority = 4;

/** The post-mortem's summary, in one message; there is none before the incident is resolved. */
export const summaryBoard = board<IncidentRecord | 'opened again'>({
  name: 'summary',
  priority,
  place: inChannel,
  async load(tx, scene, ending) {
    const { incident } = scene;
    if (ending !== endingOf(incident)) return (await wasPosted(tx, incident.id, 'summary', ending)) ? 'opened again' : null;
    return incident.resolvedAt === null ? null : loadRecord(tx, scene);
  },
  render: (record, scene) => (record === 'opened again' ? outdated(scene) : summaryMessage(record, scene)),
});

function outdated({ incident }: Scene): Message {
  const text = `${openedAgain(incident)} A new summary comes when it is resolved.`;
  return { text, blocks: [section(text)] };
}

/** What did not fit, in its thread. Once posted it never keeps what no longer stands. */
export const summaryMoreBoard = board<Message>({
  name: 'summary-more',
  priority,
  place: (ending) => ({ kind: 'thread', board: 'summary', ref: ending }),
  async load(tx, scene, ending) {
    const { incident } = scene;
    const isCurrent = ending === endingOf(incident);
    const rest = isCurrent && incident.resolvedAt !== null ? restMessage(await loadRecord(tx, scene), scene) : null;
    if (rest) return rest;
    if (!(await wasPosted(tx, incident.id, 'summary-more', ending))) return null;
    return isCurrent ? { text: 'All of it stands in the summary now.' } : outdated(scene);
  },
  render: (message) => message,
});
