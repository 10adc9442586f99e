import type { Verb } from '../features/verb.ts';
import type { Engine } from './engine.ts';

export function findVerb(engine: Pick<Engine, 'verbs'>, word: string): Verb {
  const verb = engine.verbs.get(word);
  if (!verb) throw new Error(`no verb ${word}`);
  return verb;
}
