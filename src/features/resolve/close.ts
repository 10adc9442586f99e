import { z } from 'zod';
import { actorName } from '../../domain/actor.ts';
import { accept, type Decision, refuse } from '../../domain/decision.ts';
import { post } from '../../domain/effect.ts';
import { type Incident, incidentName } from '../../domain/incident.ts';
import { excerpt } from '../../domain/mrkdwn.ts';
import { parsed } from '../../domain/parsed.ts';
import { isOpen } from '../../domain/phase.ts';
import { textField } from '../fields.ts';
import { modal } from '../modal.ts';
import { standing } from '../standing.ts';
import { incidentVerb, type Question } from '../verb.ts';
import { settle } from './settle.ts';

const input = z.object({ words: z.string().trim().default('') });
type Closing = z.infer<typeof input>;

/** The post-mortem is reviewed: nothing is left but the follow-ups, which are chased on. */
export const close = incidentVerb<Closing, null, never>({
  word: 'close',
  input,
  alsoWhenOver: true,
  typed: {
    usage: 'close [words]',
    help: 'close a resolved incident once its post-mortem is reviewed',
    examples: ['close', 'close reviewed on Thursday'],
    read: (text) => parsed({ words: text }),
  },
  form: {
    build: async () =>
      modal('Close the incident', 'Close it', [
        textField({ name: 'words', label: 'What came of the review', hint: 'May stay empty. Follow-ups are chased on.', optional: true }),
      ]),
    parse: (values) => ({ ok: true, input: { words: values.text('words') } }),
  },
  load: async () => null,
  decide: decideClosing,
});

function decideClosing({ input: { words }, incident, actor, now }: Question<Closing, Incident>): Decision<never> {
  const name = incidentName(incident);
  if (incident.phase === 'closed') return refuse('closed_before', `${name} is closed already.`);
  if (isOpen(incident.phase)) {
    return refuse(
      'not_resolved',
      `${name} is ${incident.phase}. \`/incident resolve\` first; \`/incident cancel why\` if it was no incident, \`/incident duplicate INC-5\` if it is another one.`,
    );
  }
  return accept({
    change: { phase: 'closed', closedAt: now },
    entries: [{ kind: 'incident_closed', key: true, text: words === '' ? 'closed' : `closed: ${words}`, details: { why: words } }],
    effects: [...standing, post(`${actorName(actor)} closed ${name}${words === '' ? '' : `: ${excerpt(words, 1_000)}`}`)],
    follow: settle,
    reply: `${name} is closed. Its follow-ups are chased until they are done.`,
  });
}
