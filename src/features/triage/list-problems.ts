import { accept } from '../../domain/decision.ts';
import { incidentName } from '../../domain/incident.ts';
import { dateToken, excerpt, userMention } from '../../domain/mrkdwn.ts';
import { parsed } from '../../domain/parsed.ts';
import { formButton } from '../button.ts';
import { type NoInput, noInput } from '../no-input.ts';
import { section } from '../section.ts';
import type { Tx } from '../tx.ts';
import { incidentVerb } from '../verb.ts';

interface Noted {
  readonly text: string;
  readonly authorId: string | null;
  readonly occurredAt: Date;
}

const shownMax = 40;

/** Every problem noticed on the way, for the one who asks alone. */
export const listProblems = incidentVerb<NoInput, readonly Noted[], never>({
  word: 'problems',
  input: noInput,
  alsoWhenOver: true,
  lockless: true,
  typed: { usage: 'problems', help: 'the running list of problems', examples: ['problems'], read: () => parsed({}) },
  load: (tx, { incident }) => problemsOf(tx, incident.id),
  decide({ incident }, problems) {
    const name = incidentName(incident);
    const heading = problems.length === 0 ? `No problem is noted in ${name} yet.` : `*Problems noticed in ${name}* (${problems.length})`;
    return accept({
      reply: {
        text: heading,
        blocks: [
          section(heading),
          ...problems.slice(0, shownMax).map((problem, index) => section(line(problem, index + 1))),
          ...(problems.length > shownMax ? [section(more(problems.length - shownMax))] : []),
          { type: 'actions', elements: [formButton({ label: 'Note a problem', verb: 'problem', incident })] },
        ],
      },
    });
  },
});

const more = (count: number): string => `… and ${count} more; the post-mortem lists them all.`;

const line = ({ text, authorId, occurredAt }: Noted, number: number): string =>
  `${number}. ${excerpt(text, 200)} · ${authorId === null ? 'Muster' : userMention(authorId)}, ${dateToken(occurredAt, '{date_short_pretty} {time}')}`;

function problemsOf(tx: Tx, incidentId: number): Promise<Noted[]> {
  return tx
    .selectFrom('timelineEntries')
    .select(['text', 'authorId', 'occurredAt'])
    .where('incidentId', '=', incidentId)
    .where('kind', '=', 'problem_noted')
    .where('redactedAt', 'is', null)
    .orderBy('id')
    .execute();
}
