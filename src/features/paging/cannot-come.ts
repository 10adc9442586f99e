import { refuse } from '../../domain/decision.ts';
import { show } from '../../domain/effect.ts';
import { type Numbered, numbered } from '../numbered.ts';
import { incidentVerb } from '../verb.ts';
import { toAnswer } from './answering.ts';
import { type Call, isWaiting, noteRef, stillAsked } from './call.ts';
import { escalate } from './escalate.ts';
import { asking, type Known, loadKnown } from './load-asking.ts';
import { nameOf } from './paging-words.ts';
import { type PagingChange, savePaging } from './save-paging.ts';
import { decided, inTurn, noTurn } from './turn.ts';

/** “Can't — next”: with nobody else of this level left to ask, the page goes on at once. */
export const cannotCome = incidentVerb<Numbered, Known, PagingChange>({
  word: 'cannot-come',
  input: numbered,
  alsoWhenOver: true,
  load: (tx, asked) => loadKnown(tx, asked),
  decide(asked, known) {
    const found = toAnswer(asked, known.calls);
    if (found.kind === 'refused') return found;
    const { call, userId, own } = found;
    const open = own.filter(({ declinedAt }) => declinedAt === null);
    if (open.length === 0) return refuse('already_answered', 'It is noted already that you cannot come.');

    const { number, target, everyoneAt } = call;
    const without: Call = { ...call, paged: call.paged.map((one) => (open.includes(one) ? { ...one, declinedAt: asked.now } : one)) };
    const declined = {
      ...noTurn,
      writes: [{ kind: 'mark' as const, ids: open.map(({ id }) => id), as: 'declinedAt' as const }],
      entries: [{ kind: 'page_declined', text: `cannot come (paged for ${nameOf(target)})`, details: { number, target, userId } }],
      effects: [show('page', number), show('page-note', noteRef(number, userId))],
    };
    const goesOn = isWaiting(call) && everyoneAt === null && stillAsked(without).length === 0;
    return decided(inTurn(goesOn ? [declined, escalate(asking(asked, known), without, true)] : [declined]), asked.now);
  },
  save: savePaging,
});
