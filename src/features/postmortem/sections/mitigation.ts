import type { IncidentRecord } from '../record/record.ts';
import type { Objection, Option } from '../record/options.ts';
import { below, item, type Line, listed, paragraph, person, type Piece, quote, say, strong, time } from '../words/line.ts';
import type { Section } from '../words/section.ts';
import { statedLines } from './stated.ts';

/** What fixed it, what was decided and why, and what else was on the table. */
export function mitigationSection(record: IncidentRecord): Section {
  const { lines, isUnknown } = statedLines(record, 'fixed');
  return { id: 'mitigation', isUnknown, lines: [...lines, ...decisionLines(record), ...optionLines(record), ...validationLines(record)] };
}

/** Each decision: what was chosen over what, by whom, why, in spite of what, and with what way back. */
export const decisionLines = ({ options }: Pick<IncidentRecord, 'options'>): Line[] =>
  options
    .filter(({ chosenAt }) => chosenAt !== null)
    .map((option) => {
      const others = options.filter(({ number }) => number !== option.number);
      const over = others.length === 0 ? [] : [' over ', ...listed(others.map(({ title }) => [quote(title)]))];
      const at = option.chosenAt === null ? [] : [' ', time(option.chosenAt)];
      return item`${strong('Decided')} by ${person(option.chosenBy)}${at}: ${quote(option.title)}${over}. Why: ${orUnknown(option.reason)}. Way back: ${orUnknown(option.wayBack)}${checked(option)}${against(option.objections)}`;
    });

const optionLines = ({ options }: Pick<IncidentRecord, 'options'>): Line[] =>
  options.length === 0
    ? []
    : [
        paragraph`Options on the table:`,
        ...options.flatMap((option) => [
          item`${strong(`Option ${option.number}`)} ${quote(option.title)}${option.chosenAt === null ? '' : ' (chosen)'}`,
          below`pro: ${orUnknown(option.pro)}`,
          below`con: ${orUnknown(option.con)}`,
          below`impact: ${orUnknown(option.impact)}`,
          below`recovery time: ${orUnknown(option.recovery)}`,
          ...option.objections.map(
            ({ userId, reason, withdrawn }) => below`objection of ${person(userId)}${withdrawn ? ' (withdrawn)' : ''}: ${quote(reason)}`,
          ),
        ]),
      ];

function validationLines({ validations }: Pick<IncidentRecord, 'validations'>): Line[] {
  const round = Math.max(...validations.map((validation) => validation.round));
  const last = validations.filter((validation) => validation.round === round);
  if (last.length === 0) return [];
  return [
    paragraph`Validated before it was called over:`,
    ...last.map(({ item: what, holds, answeredBy }) =>
      holds === null
        ? item`${quote(what)}: not answered`
        : item`${quote(what)}: ${holds ? 'holds' : 'does not hold'}, says ${person(answeredBy)}`,
    ),
  ];
}

const orUnknown = (text: string | null): Piece => (text === null || text === '' ? 'not said' : quote(text));

const checked = ({ checkedBy }: Option): Piece[] => (checkedBy === null ? [] : say`, checked by ${person(checkedBy)}`);

function against(objections: readonly Objection[]): Piece[] {
  const heard = objections.filter(({ withdrawn }) => !withdrawn);
  return heard.length === 0 ? [] : ['. Against: ', ...listed(heard.map(({ userId, reason }) => say`${person(userId)} (${quote(reason)})`))];
}
