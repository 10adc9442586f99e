import { accept } from '../../domain/decision.ts';
import { tell } from '../../domain/effect.ts';
import { incidentName } from '../../domain/incident.ts';
import { userMention } from '../../domain/mrkdwn.ts';
import { isOpen } from '../../domain/phase.ts';
import { formButton } from '../button.ts';
import { leadOf } from '../holders.ts';
import { type NoInput, noInput } from '../no-input.ts';
import { section } from '../section.ts';
import { incidentVerb } from '../verb.ts';

/** The channel was archived by hand. Slack puts apps out of it, so while the incident is open somebody has to know, and not there. */
export const noteArchive = incidentVerb<NoInput, string | null, never>({
  word: 'note-archive',
  input: noInput,
  alsoWhenOver: true,
  load: (tx, { incident }) => leadOf(tx, incident.id),
  decide({ incident, actor }, leadId) {
    const by = actor.kind === 'person' ? ` by ${userMention(actor.userId)}` : '';
    const entry = { kind: 'channel_archived', key: true, text: 'archived the channel' };
    if (!isOpen(incident.phase)) return accept({ entries: [entry] });

    const name = incidentName(incident);
    const words =
      `The channel of ${name} was archived${by}, and ${name} is still open. I can neither post nor record there now. ` +
      `Unarchive it and invite me again, and I go on from there; or end ${name} here.`;
    const elements = [
      formButton({ label: 'Resolve', verb: 'resolve', incident }),
      formButton({ label: 'Cancel', verb: 'cancel', incident }),
    ];
    const message = { text: words, blocks: [section(words), { type: 'actions', elements }] };
    return accept({ entries: [entry], effects: [tell(leadId ?? incident.declaredBy, message)] });
  },
});
