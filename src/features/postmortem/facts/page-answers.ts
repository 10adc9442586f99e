import type { Call, IncidentRecord, Page } from '../record/record.ts';

/** What came of one call for help. */
interface PageAnswer {
  readonly call: Call;
  readonly answer: { readonly userId: string; readonly afterMs: number } | null;
  readonly escalated: boolean;
}

export const pageAnswers = ({ calls, pages }: Pick<IncidentRecord, 'calls' | 'pages'>): PageAnswer[] =>
  calls.map((call) => {
    const paged = pages.filter(({ number }) => number === call.number);
    return { call, answer: firstAnswer(call, paged), escalated: call.everyoneAt !== null || paged.some(({ escalatedAt }) => escalatedAt) };
  });

function firstAnswer({ calledAt }: Call, paged: readonly Page[]): PageAnswer['answer'] {
  const [first] = paged
    .flatMap(({ userId, acknowledgedAt }) => (acknowledgedAt ? [{ userId, afterMs: acknowledgedAt.getTime() - calledAt.getTime() }] : []))
    .toSorted((a, b) => a.afterMs - b.afterMs);
  return first ?? null;
}
