import type { IncidentRecord } from '../record/record.ts';
import { item, type Line, person, quote } from '../words/line.ts';
import { type Section, unknownWords } from '../words/section.ts';
import { writtenLines } from './written.ts';

/** Each step that could have caught it: what is said of it, or that nobody has said. */
export function tollgatesSection(record: IncidentRecord): Section {
  const said = new Map(record.tollgates.map((tollgate) => [tollgate.gate, tollgate]));
  const gates = [...new Set([...record.policy.checklists.tollgates, ...said.keys()])];
  const lines = gates.map((gate): Line => {
    const { caught = null, why = null, saidBy = null } = said.get(gate) ?? {};
    if (caught === null) return item`${quote(gate)}: ${unknownWords}`;
    return item`${quote(gate)}: ${caught ? 'caught it' : 'did not catch it'}${why ? [caught ? ': ' : ' because ', quote(why)] : []} (${person(saidBy)})`;
  });
  const written = writtenLines(record, 'tollgates');
  return { id: 'tollgates', isUnknown: said.size === 0 && written.length === 0, lines: [...written, ...lines] };
}
