import type { ModalView } from '@slack/types';
import type { Ask } from '../domain/ask.ts';
import type { Message } from '../domain/message.ts';
import { findVerb } from './find-verb.ts';
import type { Engine } from './engine.ts';
import { aboutWhat } from './incident-of.ts';

export type FormToOpen =
  | { readonly kind: 'open'; readonly view: Omit<ModalView, 'callback_id' | 'private_metadata'>; readonly incident?: number }
  | { readonly kind: 'refused'; readonly say: Message };

/** Builds a verb's form for the one who asked for it, under the same guards as the verb itself. Nothing is written. */
export async function formFor(engine: Engine, ask: Ask, prefill: Readonly<Record<string, unknown>>): Promise<FormToOpen> {
  const verb = findVerb(engine, ask.verb);
  const { form } = verb;
  if (!form) throw new Error(`${ask.verb} has no form`);
  return engine.db.transaction().execute(async (tx): Promise<FormToOpen> => {
    const about = await aboutWhat(tx, verb, ask, 'read');
    if (about.kind === 'refused') return { kind: 'refused', say: about.say };
    const { incident } = about;
    const userId = ask.actor.kind === 'person' ? ask.actor.userId : '';
    const view = await form.build(tx, { incident, prefill, policy: engine.policy, userId, now: ask.at });
    return { kind: 'open', view, ...(incident && { incident: incident.number }) };
  });
}
