import { accept } from '../../domain/decision.ts';
import { type NoInput, noInput } from '../no-input.ts';
import { incidentVerb } from '../verb.ts';
import { nextNumber } from './call.ts';
import { drillOf } from './drill.ts';
import { asking, type Known, loadKnown } from './load-asking.ts';
import { type PagingChange, savePaging } from './save-paging.ts';
import { startCalls } from './start-calls.ts';
import { decided, inTurn } from './turn.ts';

/** Pages those whom the policy names for this severity. Who was paged by it before, at a lower severity, is not paged again. */
export const pagePolicy = incidentVerb<NoInput, Known, PagingChange>({
  word: 'page-policy',
  input: noInput,
  load: (tx, asked) => loadKnown(tx, asked),
  decide(asked, known) {
    const { incident, policy, now } = asked;
    const before = new Set(known.calls.filter(({ requestedBy }) => requestedBy === null).map(({ target }) => target));
    const targets = [...new Set(policy.severities[incident.severity].page)].filter((target) => !before.has(target));
    if (targets.length === 0) return accept();

    const about = asking(asked, known);
    const { real, told } = drillOf(about, targets);
    const requests = real.map((target) => ({ target, why: '', requestedBy: null }));
    return decided(inTurn([startCalls(about, requests, nextNumber(known.calls)).turn, told]), now);
  },
  save: savePaging,
});
