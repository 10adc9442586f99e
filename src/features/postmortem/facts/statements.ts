import type { Entry, Spot } from '../record/entry.ts';
import type { IncidentRecord } from '../record/record.ts';

/** What was said to be so at one time; null: said to be unknown. */
export interface Statement {
  readonly text: string | null;
  readonly by: string | null;
  readonly at: Date;
  readonly spot: Spot | null;
  readonly when: 'during' | 'at resolve' | 'since';
}

export type Stated = 'impact' | 'cause' | 'fixed';

const sources: Readonly<Record<Stated, { readonly kind: string; readonly section: string }>> = {
  impact: { kind: 'impact_stated', section: 'impact' },
  cause: { kind: 'cause_stated', section: 'root-cause' },
  fixed: { kind: '', section: 'mitigation' },
};

/** Everything that was stated as the impact, the root cause or what fixed it, in order, without repeats. The last one counts. */
export function statementsOf({ entries, incident }: Pick<IncidentRecord, 'entries' | 'incident'>, what: Stated): Statement[] {
  const resolvedAt = incident.resolvedAt ?? null;
  const all = entries.flatMap((entry) => {
    const text = textOf(entry, what);
    return text === undefined ? [] : [{ text, by: entry.authorId, at: entry.at, spot: entry.spot, when: whenOf(entry, resolvedAt) }];
  });
  return all.filter(({ text, when }, index) => text !== all[index - 1]?.text || (when === 'at resolve' && text !== null));
}

export const lastStatement = (statements: readonly Statement[]): string | null => statements.at(-1)?.text ?? null;

function textOf({ kind, details }: Entry, what: Stated): string | null | undefined {
  const source = sources[what];
  const said =
    kind === source.kind || kind === 'incident_resolved'
      ? details[what]
      : kind === 'section_filled' && details.section === source.section
        ? details.text
        : undefined;
  return typeof said === 'string' || said === null ? said : undefined;
}

function whenOf({ kind, at }: Entry, resolvedAt: Date | null): Statement['when'] {
  if (resolvedAt === null || at < resolvedAt) return 'during';
  return kind === 'incident_resolved' ? 'at resolve' : 'since';
}
