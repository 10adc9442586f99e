import { lastStatement, type Stated, type Statement, statementsOf } from '../facts/statements.ts';
import type { IncidentRecord } from '../record/record.ts';
import { item, type Line, link, paragraph, person, type Piece, quote, say, time } from '../words/line.ts';
import { unknown } from '../words/section.ts';

const when: Readonly<Record<Statement['when'], string>> = {
  during: 'As understood during the incident',
  'at resolve': 'As stated at resolve',
  since: 'As stated since',
};

/** What counts now; and where it was said otherwise at another time, both, so that a reader sees the correction. */
export function statedLines(record: IncidentRecord, what: Stated): { readonly lines: readonly Line[]; readonly isUnknown: boolean } {
  const statements = statementsOf(record, what);
  const current = lastStatement(statements);
  return {
    lines: [
      current === null ? unknown : paragraph`${quote(current)}`,
      ...statements
        .filter(({ text }) => text !== null)
        .map(
          (statement) =>
            item`${when[statement.when]}, ${source(statement)}${statement.text === current ? [] : [': ', quote(statement.text ?? '')]}`,
        ),
    ],
    isUnknown: current === null,
  };
}

const source = ({ by, at, spot }: Statement): Piece[] => say`${person(by)}, ${time(at)} ${link(spot)}`;
