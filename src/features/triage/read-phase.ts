import { defuse } from '../../domain/mrkdwn.ts';
import { type Parsed, parsed, unreadable } from '../../domain/parsed.ts';
import { openPhases, type Phase, parsePhase } from '../../domain/phase.ts';
import { splitFirst } from '../mention.ts';

const alsoSaid: Readonly<Record<string, Phase>> = {
  discovery: 'investigating',
  investigate: 'investigating',
  investigation: 'investigating',
  mitigate: 'mitigating',
  mitigation: 'mitigating',
  mitigated: 'monitoring',
  monitor: 'monitoring',
  validating: 'monitoring',
  resolve: 'resolved',
  close: 'closed',
};

/** `mitigating rolling back 412`: the phase, and the words that came along as the reason. */
export function readPhase(text: string): Parsed<{ phase: Phase; words: string }> {
  const [word, words] = splitFirst(text);
  const said = word.toLowerCase().replace(/[:,.]$/, '');
  const phase = parsePhase(said) ?? (Object.hasOwn(alsoSaid, said) ? alsoSaid[said] : undefined);
  return phase ? parsed({ phase, words }) : unreadable(`“${defuse(word)}” is not a phase: ${openPhases.join(', ')}.`);
}
