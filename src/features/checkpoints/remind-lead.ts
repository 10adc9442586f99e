import { accept, type Decision } from '../../domain/decision.ts';
import { tell } from '../../domain/effect.ts';
import { type Incident, incidentName } from '../../domain/incident.ts';
import { dateToken, excerpt, userMention } from '../../domain/mrkdwn.ts';
import { askButton, formButton } from '../button.ts';
import { section } from '../section.ts';
import { incidentVerb, type Question } from '../verb.ts';
import { inItsChannel } from '../whereabouts.ts';
import { type Checkpoint, findCheckpoint, saveWork, type Work } from './checkpoints-table.ts';
import { dueCheckpoint, type DueCheckpoint } from './due-checkpoint.ts';
import { sorryForLate } from './lateness.ts';
import { whoAnswers } from './people.ts';
import { inSteps } from './step.ts';

interface Before {
  readonly checkpoint: Checkpoint | null;
  readonly lead: string | null;
}

/** A checkpoint is overdue: the lead reads so privately. */
export const remindLead = incidentVerb<DueCheckpoint, Before, Work>({
  word: 'remind-lead',
  input: dueCheckpoint,
  load: async (tx, { input, incident }) => ({
    checkpoint: await findCheckpoint(tx, incident.id, input.number),
    lead: await whoAnswers(tx, incident.id),
  }),
  decide: decideRemind,
  save: saveWork,
});

function decideRemind({ input, incident, now }: Question<DueCheckpoint, Incident>, { checkpoint, lead }: Before): Decision<Work> {
  if (!checkpoint?.askedAt || checkpoint.metAt || checkpoint.remindedAt || lead === null) return accept();
  const { number } = checkpoint;
  return inSteps([
    {
      changes: [{ number, remindedAt: now }],
      entries: [
        { kind: 'lead_reminded', text: `reminded ${userMention(lead)} of checkpoint ${number}`, details: { number, userId: lead } },
      ],
      effects: [tell(lead, reminder(checkpoint, incident, sorryForLate(input.dueAt, now)))],
    },
  ]);
}

function reminder({ number, dueAt, question }: Checkpoint, incident: Incident, sorry: string) {
  const asked = question === null ? '' : `\n${excerpt(question, 600)}`;
  const text = `${incidentName(incident)} is waiting for an update${inItsChannel(incident)}. It was due ${dateToken(dueAt, '{time}')}.${sorry}${asked}`;
  const elements = [
    formButton({ label: 'Post update', verb: 'update', incident, style: 'primary' }),
    askButton({ label: 'Nothing new', verb: 'nothing-new', incident, input: { number } }),
  ];
  return { text, blocks: [section(text), { type: 'actions', elements }] };
}
