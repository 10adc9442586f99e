import { incidentName } from '../../domain/incident.ts';
import type { Scene } from '../board.ts';
import { isOpen } from '../../domain/phase.ts';
import type { IncidentRecord } from './record/record.ts';
import { allSections } from './sections/all-sections.ts';
import { inFile } from './words/in-file.ts';
import { type Line, paragraph, quote } from './words/line.ts';
import { type Section, sectionTitles } from './words/section.ts';

/** The whole draft as Markdown. Everything in it is from the record; what nobody said asks who knows. */
export function draftOf(record: IncidentRecord, permalink: Scene['permalink']): string {
  const words = { names: record.names, permalink };
  const write = (line: Line): string => inFile(line, words);
  const { incident } = record;
  return [
    `# ${write(paragraph`Post-mortem of ${incidentName(incident)}: ${quote(incident.title.replace(/\s+/g, ' '))}`)}`,
    write(
      paragraph`${isOpen(incident.phase) ? 'The incident is not over yet. ' : ''}A draft, written from the record alone. All times are UTC; ↗ leads to the message.`,
    ),
    ...allSections(record).map((section) => sectionInFile(section, write)),
    '',
  ].join('\n\n');
}

const sectionInFile = ({ id, lines }: Section, write: (line: Line) => string): string =>
  [`## ${sectionTitles[id]}`, ...lists(lines).map((block) => block.map(write).join('\n'))].join('\n\n');

/** The items that follow each other make one list; a paragraph stands for itself. */
function lists(lines: readonly Line[]): Line[][] {
  const blocks: Line[][] = [];
  for (const line of lines) {
    const list = blocks.at(-1);
    if (line.depth > 0 && list?.[0] && list[0].depth > 0) list.push(line);
    else blocks.push([line]);
  }
  return blocks;
}
