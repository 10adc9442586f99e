import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { ChannelSnapshot, ShownMessage, Slack } from '../../../emulator/index.ts';
import type { Database } from '../../../src/store/database.ts';
import type { TimelineEntries } from '../../../src/store/schema.ts';

/** What an incident like this one leaves behind. */
const acts = [
  'incident_declared',
  'role_taken',
  'task_added',
  'task_done',
  'checkpoint_asked',
  'lead_reminded',
  'phase_changed',
  'page_sent',
  'page_repeated',
  'page_acknowledged',
  'update_posted',
  'incident_resolved',
  'postmortem_shared',
];

/** The timeline holds all that was said, word for word, and all that was done, once; and the record knows that it does. */
export async function recordFaults(slack: Slack, db: Database): Promise<string[]> {
  const entries = await db.selectFrom('timelineEntries').selectAll().orderBy('id').execute();
  const gaps = await db.selectFrom('recordGaps').selectAll().where('filledAt', 'is', null).execute();
  const channel = slack.channels().find(({ name }) => name.startsWith('inc-'));
  const said = channel ? saidIn(channel) : [];
  const done = entries.filter(({ slackTs }) => slackTs === null).map(named);

  return [
    ...(channel ? unrecorded(channel, entries) : []),
    ...said
      .filter(
        ({ ts, text, client_msg_id: typed }) => typed !== undefined && entries.some((entry) => entry.slackTs === ts && entry.text !== text),
      )
      .map(({ shown }) => `recorded in other words: ${shown}`),
    ...acts.filter((kind) => !done.some((act) => act.startsWith(`${kind}: `))).map((kind) => `not in the record: ${kind}`),
    ...done.filter((act, index) => done.indexOf(act) !== index).map((act) => `done twice: ${act}`),
    ...(said.filter(({ files }) => files).length === 1 ? [] : ['the post-mortem was not shared once']),
    ...gaps.map(({ why }) => `incomplete: ${why}`),
  ];
}

/** What stands in a channel and not in the record. */
export function unrecorded(channel: ChannelSnapshot, entries: readonly Pick<Selectable<TimelineEntries>, 'slackTs'>[]): string[] {
  const recorded = new Set(entries.map(({ slackTs }) => slackTs));
  return saidIn(channel).flatMap(({ ts, shown }) => (recorded.has(ts) ? [] : [`not in the record: ${shown}`]));
}

const saidIn = ({ messages, replies }: ChannelSnapshot): ShownMessage[] => messages.flatMap((message) => [message, ...replies(message.ts)]);

const numbered = z.object({ number: z.number() });

/** By its kind and its words; two pages may come to the same end, so those go by their number too. */
function named({ kind, details, text }: Pick<Selectable<TimelineEntries>, 'kind' | 'details' | 'text'>): string {
  const page = kind.startsWith('page_') ? `page ${numbered.parse(details).number}, ` : '';
  return `${kind}: ${page}${text}`;
}
