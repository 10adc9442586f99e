import type { Button } from '@slack/types';
import { refuse } from '../../domain/decision.ts';
import { type Incident, incidentName } from '../../domain/incident.ts';
import { isOpen } from '../../domain/phase.ts';
import { askButton, formButton } from '../button.ts';
import { modal } from '../modal.ts';
import { type NoInput, noInput } from '../no-input.ts';
import { section } from '../section.ts';
import { incidentVerb } from '../verb.ts';

/** “More”: everything the card has no room for, in the order in which it is needed; once it is over, what is left to do then. */
export const more = incidentVerb<NoInput, null, never>({
  word: 'more',
  input: noInput,
  form: {
    build: async (_tx, { incident }) =>
      modal(
        incident ? incidentName(incident) : 'Incident',
        null,
        (incident ? groups(incident) : []).flatMap(({ title, buttons }) => [section(`*${title}*`), { type: 'actions', elements: buttons }]),
      ),
    parse: () => ({ ok: true, input: {} }),
  },
  alsoWhenOver: true,
  lockless: true,
  load: async () => null,
  decide: () => refuse('only_a_menu', 'Choose one of the buttons.'),
});

interface Group {
  readonly title: string;
  readonly buttons: Button[];
}

function groups(incident: Incident): Group[] {
  const form = (label: string, verb: string): Button => formButton({ label, verb, incident });
  const ask = (label: string, verb: string): Button => askButton({ label, verb, incident });
  const whileOpen = (...buttons: Button[]): Button[] => (isOpen(incident.phase) ? buttons : []);
  const onceOver = (...buttons: Button[]): Button[] => (isOpen(incident.phase) ? [] : buttons);
  return [
    {
      title: 'What we know',
      buttons: [
        ...whileOpen(form('Severity', 'severity'), form('Phase', 'phase')),
        form('Impact', 'impact'),
        form('Cause', 'cause'),
        form('Title', 'title'),
      ],
    },
    {
      title: 'What to do',
      buttons: [
        ...whileOpen(form('Give a role', 'role')),
        form('Runbook', 'runbook'),
        ...whileOpen(form('Add option', 'option')),
        ask('Options', 'options'),
        ask('Tasks', 'tasks'),
        ...whileOpen(form('Checkpoint', 'checkpoint')),
        ask('Checkpoints', 'checkpoints'),
      ],
    },
    {
      title: 'For the record',
      buttons: [
        ask('Catch up', 'catchup'),
        ask('Post-mortem', 'postmortem'),
        form('Note', 'note'),
        form('Problem', 'problem'),
        ask('Problems', 'problems'),
        form('Follow-up', 'followup'),
        ask('Follow-ups', 'followups'),
        form('Redact', 'redact'),
      ],
    },
    {
      title: 'Ending it',
      buttons: [
        ...whileOpen({ ...form('Resolve', 'resolve'), style: 'primary' }, form('Cancel', 'cancel'), form('Duplicate', 'duplicate')),
        ...onceOver(form('Reopen', 'reopen')),
        ...(incident.phase === 'resolved' ? [form('Close', 'close')] : []),
      ],
    },
  ];
}
