import { accept, type Decision } from '../../domain/decision.ts';
import { post, show } from '../../domain/effect.ts';
import type { Incident, IncidentChange } from '../../domain/incident.ts';
import { excerpt } from '../../domain/mrkdwn.ts';
import { actorName } from '../../domain/actor.ts';
import { showSummary } from '../ending.ts';
import { incidentVerb, type Question } from '../verb.ts';
import { fillSectionForm } from './fill-section-form.ts';
import { sectionInput, type SectionInput } from './section-input.ts';
import { type SectionId, sectionTitles } from './words/section.ts';

interface Written extends SectionInput {
  readonly editedBy: string;
  readonly editedAt: Date;
}

/** Whoever knows writes it down, under their name. What the incident itself keeps (impact, cause, what fixed it) is changed there too. */
export const fillSection = incidentVerb<SectionInput, null, Written>({
  word: 'fill-section',
  input: sectionInput,
  form: fillSectionForm,
  alsoWhenOver: true,
  load: async () => null,
  decide: decideFilling,
  async save(tx, written, incidentId) {
    await tx
      .insertInto('postmortemSections')
      .values({ ...written, incidentId })
      .execute();
  },
});

function decideFilling({ input: { section, text }, incident, actor, now }: Question<SectionInput, Incident>): Decision<Written> {
  const title = sectionTitles[section];
  const change = changeOf(section, text);
  return accept({
    state: { section, text, editedBy: actor.kind === 'person' ? actor.userId : incident.declaredBy, editedAt: now },
    ...(change && { change }),
    entries: [{ kind: 'section_filled', key: true, text: `post-mortem, ${title}: ${text}`, details: { section, text } }],
    effects: [
      post(`${actorName(actor)} filled in “${title}” of the post-mortem: ${excerpt(text, 1_500)}`),
      ...(section === 'impact' ? [show('card'), show('announcement')] : []),
      ...showSummary(incident),
    ],
    reply: `“${title}” is in the post-mortem, under your name.`,
  });
}

function changeOf(section: SectionId, text: string): IncidentChange | undefined {
  if (section === 'impact') return { impact: text };
  if (section === 'root-cause') return { rootCause: text };
  return section === 'mitigation' ? { mitigation: text } : undefined;
}
