import { accept, type Decision, refuse } from '../../domain/decision.ts';
import { post } from '../../domain/effect.ts';
import type { Actor } from '../../domain/ask.ts';
import { actorName } from '../../domain/actor.ts';
import { excerpt } from '../../domain/mrkdwn.ts';

/** It is that already: nothing changes, and words that came along are kept as the reason for it; a note would claim a line of the key timeline. */
export function alreadySo(what: string, words: string, actor: Actor): Decision<never> {
  if (words === '') return refuse('already_so', `${what} already.`);
  return accept({
    entries: [{ kind: 'reason_given', key: true, text: words }],
    effects: [post(`${actorName(actor)}: ${excerpt(words, 1_000)}`)],
    reply: `${what} already; your words are kept as its reason.`,
  });
}
