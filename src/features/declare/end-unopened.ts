import { z } from 'zod';
import { clearAlarm } from '../../domain/alarm.ts';
import { accept, type Decision } from '../../domain/decision.ts';
import { tell } from '../../domain/effect.ts';
import { type Incident, incidentName } from '../../domain/incident.ts';
import { titleLine, userMention } from '../../domain/mrkdwn.ts';
import { pagedPeople } from '../paged-people.ts';
import { incidentVerb, type Question } from '../verb.ts';

const input = z.strictObject({
  why: z.string(),
  /** Where the reporter typed. */
  responseUrl: z.string().optional(),
});
type Unopened = z.infer<typeof input>;

/** Slack will not have its channel: it ends, since nobody could work in it, and those it was for hear so at once. */
export const endUnopened = incidentVerb<Unopened, readonly string[], never>({
  word: 'end-unopened',
  input,
  load: (tx, { incident }) => pagedPeople(tx, incident.id),
  decide: decideEnd,
});

function decideEnd(
  { input: { why, responseUrl }, incident, now }: Question<Unopened, Incident>,
  paged: readonly string[],
): Decision<never> {
  if (incident.channelId !== null) return accept();
  const { declaredBy: userId, severity, title } = incident;
  const name = incidentName(incident);
  const words = `${userMention(userId)} declared ${name} (${severity}), _${titleLine(title, 300)}_, and its channel could not be opened. Talk to them directly: you are needed.`;
  return accept({
    change: { phase: 'closed', closedAt: now, endedAs: 'cancelled', endedWhy: why },
    entries: [{ kind: 'incident_cancelled', key: true, text: `its channel could not be opened: ${why}`, details: { why } }],
    effects: [
      { kind: 'answer-opened', userId, ...(responseUrl !== undefined && { responseUrl }) },
      ...paged.filter((pagedId) => pagedId !== userId).map((pagedId) => tell(pagedId, words)),
    ],
    alarms: [clearAlarm('no-lead')],
    follow: [
      { verb: 'settle-checkpoints', input: {} },
      { verb: 'settle-pages', input: {} },
    ],
  });
}
