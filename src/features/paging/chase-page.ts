import { accept } from '../../domain/decision.ts';
import { type Numbered, numbered } from '../numbered.ts';
import { incidentVerb } from '../verb.ts';
import { isWaiting, stillAsked } from './call.ts';
import { escalate, repeat } from './escalate.ts';
import { asking, type Known, loadKnown } from './load-asking.ts';
import { type PagingChange, savePaging } from './save-paging.ts';
import { decided } from './turn.ts';

/** Nobody has answered a page in time: its people are asked once more, then it goes on. Asked by the clock. */
export const chasePage = incidentVerb<Numbered, Known, PagingChange>({
  word: 'chase-page',
  input: numbered,
  load: (tx, asked) => loadKnown(tx, asked),
  decide(asked, known) {
    const call = known.calls.find(({ number }) => number === asked.input.number);
    if (!call || !isWaiting(call) || call.everyoneAt !== null) return accept();
    const left = stillAsked(call);
    const about = asking(asked, known);
    const repeats = left.some(({ repeatedAt }) => repeatedAt === null);
    return decided(repeats ? repeat(about, call) : escalate(about, call, left.length === 0), asked.now);
  },
  save: savePaging,
});
