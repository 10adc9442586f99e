import type { Objection, Option } from '../../../src/features/mitigation/option.ts';

export const cleo = 'UCLEO';

/** Option 1, offered by Ben, of which nobody has said anything yet; `over` says what is different. */
export const anOption = (over: Partial<Option> = {}): Option => ({
  id: 10 + (over.number ?? 1),
  number: 1,
  title: 'rollback to 411',
  pro: 'fast',
  con: 'loses the feature',
  impact: null,
  recovery: '10m',
  offeredBy: 'UBEN',
  chosen: null,
  supporters: [],
  objections: [],
  ...over,
});

export const anObjection = (over: Partial<Objection> = {}): Objection => ({
  id: 31,
  userId: cleo,
  reason: 'the migration cannot be undone',
  overruled: false,
  ...over,
});
