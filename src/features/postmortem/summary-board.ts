import type { Message } from '../../domain/message.ts';
import { board, inChannel } from '../board.ts';
import { wasPosted } from '../was-posted.ts';
import { loadRecord } from './record/load-record.ts';
import type { IncidentRecord } from './record/record.ts';
import { restMessage, summaryMessage } from './summary/summary-message.ts';

/** Edits of the card and of work under way go first. */
const priority = 4;

/** The post-mortem's summary, in one message; there is none before the incident is resolved. */
export const summaryBoard = board<IncidentRecord>({
  name: 'summary',
  priority,
  place: inChannel,
  load: async (tx, scene) => (scene.incident.resolvedAt === null ? null : loadRecord(tx, scene)),
  render: summaryMessage,
});

/** What did not fit, in its thread. Once posted it never keeps what no longer stands. */
export const summaryMoreBoard = board<Message>({
  name: 'summary-more',
  priority,
  place: () => ({ kind: 'thread', board: 'summary', ref: '' }),
  async load(tx, scene) {
    if (scene.incident.resolvedAt === null) return null;
    const rest = restMessage(await loadRecord(tx, scene), scene);
    return rest ?? ((await wasPosted(tx, scene.incident.id, 'summary-more')) ? { text: 'All of it stands in the summary now.' } : null);
  },
  render: (message) => message,
});
