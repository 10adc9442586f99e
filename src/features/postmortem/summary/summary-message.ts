import type { KnownBlock, SectionBlock } from '@slack/types';
import { hourMs } from '../../../domain/duration.ts';
import { type Incident, incidentName } from '../../../domain/incident.ts';
import type { Message } from '../../../domain/message.ts';
import { titleLine } from '../../../domain/mrkdwn.ts';
import { askButton, formButton } from '../../button.ts';
import { section, sections } from '../../section.ts';
import type { IncidentRecord } from '../record/record.ts';
import type { SlackWords } from '../words/in-slack.ts';
import { fit, type Written } from './fit.ts';
import { isFact, partsOf } from './parts.ts';

interface Drawn {
  readonly incident: Incident;
  readonly permalink: SlackWords['permalink'];
}

/** The post-mortem in one message, with a button wherever nobody has said something yet. */
export function summaryMessage(record: IncidentRecord, scene: Drawn): Message {
  const { shown, rest } = fit(partsOf(record), wordsOf(record, scene));
  const heading = `Post-mortem summary of ${incidentName(scene.incident)}`;
  return {
    text: `${heading}: ${titleLine(record.incident.title, 200)}`,
    blocks: [
      section(`*${heading}*`),
      ...shown.flatMap((part) => blocksOf(part, scene)),
      ...(rest.length === 0 ? [] : [section('_What did not fit stands in the thread; all of it is in the file._')]),
      buttons(scene),
    ],
  };
}

/** The rest, for the thread; null when all of it fitted. */
export function restMessage(record: IncidentRecord, scene: Drawn): Message | null {
  const { rest } = fit(partsOf(record), wordsOf(record, scene));
  if (rest.length === 0) return null;
  const text = `Post-mortem summary of ${incidentName(scene.incident)}, continued`;
  return { text, blocks: [section(`*${text}*`), ...rest.flatMap((part) => blocksOf(part, scene))] };
}

function blocksOf({ title, lines, fills }: Written, { incident }: Drawn): SectionBlock[] {
  const [first, ...others] = sections([...(title === '' ? [] : [`*${title}*`]), ...lines]);
  if (!first || fills === undefined) return first ? [first, ...others] : [];
  return [
    { ...first, accessory: formButton({ label: 'Fill in', verb: 'fill-section', incident, input: { section: fills }, as: fills }) },
    ...others,
  ];
}

/** The parts that say what it was, for the typist alone. */
export const factBlocks = (record: IncidentRecord, scene: Drawn): SectionBlock[] =>
  fit(partsOf(record).filter(isFact), wordsOf(record, scene)).shown.flatMap((part) => blocksOf(part, scene));

const buttons = ({ incident }: Drawn): KnownBlock => ({
  type: 'actions',
  elements: [
    askButton({ label: 'Post-mortem', verb: 'postmortem', incident }),
    formButton({ label: 'Edit a section', verb: 'fill-section', incident }),
    formButton({ label: 'Add a follow-up', verb: 'followup', incident }),
  ],
});

const itemMax = 220;
const paragraphMax = 1_000;
const longMs = 16 * hourMs;

/** A time of day is enough while nobody can mistake the day. */
function wordsOf({ names, entries }: IncidentRecord, { permalink }: Drawn): SlackWords {
  const [first, last] = [entries[0], entries.at(-1)];
  const isLong = first && last && last.at.getTime() - first.at.getTime() > longMs;
  return { names, permalink, itemMax, paragraphMax, timeFormat: isLong ? '{date_short} {time}' : '{time}' };
}
