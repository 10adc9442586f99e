import { refuse, type Refusal } from './answer.ts';
import type { ScopeRule } from './spec.ts';

/** All scopes of which any one opens the method's door; which conversation needs which is asked once it is known. */
export function acceptedScopes(rule: ScopeRule): readonly string[] {
  return Array.isArray(rule) ? rule : [...new Set(Object.values(rule).flat())];
}

/** `missing_scope` unless one of the accepted scopes was granted (or none is needed). */
export function missingScope(granted: readonly string[], accepted: readonly string[]): Refusal<'missing_scope'> | undefined {
  if (accepted.length === 0 || accepted.some((scope) => granted.includes(scope))) return undefined;
  return refuse('missing_scope', { needed: accepted.join(','), provided: granted.join(',') });
}
