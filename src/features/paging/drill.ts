import { post } from '../../domain/effect.ts';
import { defuse } from '../../domain/mrkdwn.ts';
import { readMention } from '../mention.ts';
import { ladderOf } from './ladder.ts';
import { nameOf } from './paging-words.ts';
import { reachOf } from './reach.ts';
import { type Asking, noTurn, type Turn } from './turn.ts';

/** In a drill only people named by hand are really paged; for groups and teams the channel reads whom it would have been. */
export function drillOf(asking: Asking, targets: readonly string[]): { readonly real: string[]; readonly told: Turn } {
  if (!asking.incident.rehearsal) return { real: [...targets], told: noTurn };
  const real = targets.filter((target) => readMention(target, '')?.kind === 'person');
  const spared = targets.filter((target) => !real.includes(target));
  return { real, told: spared.length === 0 ? noTurn : wouldPage(asking, spared) };
}

function wouldPage({ incident, policy, directory }: Asking, targets: readonly string[]): Turn {
  const lines = targets.map((target) => {
    const [first] = ladderOf(target, incident, policy, directory);
    const people = first ? reachOf(first, directory).userIds.map((userId) => defuse(directory.names.get(userId) ?? userId)) : [];
    return `${nameless(target)} (${people.join(', ') || 'nobody by name'})`;
  });
  const text = `This is a drill: nobody outside is alarmed. For real, this would page ${lines.join(' and ')}.`;
  return {
    ...noTurn,
    entries: [{ kind: 'page_rehearsed', text, details: { targets } }],
    effects: [post(`${text} To page somebody who takes part: \`/incident page @who\``)],
  };
}

/** A mention of a group would alarm its members. */
const nameless = (target: string): string => (readMention(target, '')?.kind === 'group' ? 'that user group' : nameOf(target));
