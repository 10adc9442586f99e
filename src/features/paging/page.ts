import { z } from 'zod';
import { type Decision, refuse } from '../../domain/decision.ts';
import { formatDuration } from '../../domain/duration.ts';
import type { Incident } from '../../domain/incident.ts';
import { everyone } from '../../domain/policy-teams.ts';
import { toPaste } from '../to-paste.ts';
import { incidentVerb, type Question } from '../verb.ts';
import { nextNumber } from './call.ts';
import { drillOf } from './drill.ts';
import { ladderOf } from './ladder.ts';
import { asking, type Known, loadKnown } from './load-asking.ts';
import { pageForm } from './page-form.ts';
import { mentions, nameOf } from './paging-words.ts';
import { meantBy, type PageRequest, readPage } from './read-targets.ts';
import { type PagingChange, savePaging } from './save-paging.ts';
import { type Started, startCalls } from './start-calls.ts';
import { decided, inTurn } from './turn.ts';

/** `page @ana why`: calls a person, a user group or a team, and goes on until somebody comes. */
export const page = incidentVerb<PageRequest, Known, PagingChange>({
  word: 'page',
  input: z.strictObject({ targets: z.array(z.string()).min(1), why: z.string() }),
  typed: {
    usage: 'page @who|@group|team [why]',
    help: 'page a person, a user group or a team of the policy; unanswered, it goes on to the next level',
    examples: ['page @ana replication has stopped', 'page @db-team', 'page oncall nobody is here yet'],
    read: (text, { userId }) => readPage(text, userId),
    formWhenBare: true,
  },
  form: pageForm,
  load: (tx, asked) => loadKnown(tx, asked, asked.input.targets),
  decide: decidePage,
  save: savePaging,
});

function decidePage(asked: Question<PageRequest, Incident>, known: Known): Decision<PagingChange> {
  const { input, policy, actor, now } = asked;
  if (actor.kind !== 'person') return refuse('not_a_person', 'Only a person pages by hand.');
  const meant = input.targets.map((word) => meantBy(word, policy, known.directory));
  const targets = meant.flatMap((one) => (one.ok ? one.value : []));
  const unknown = meant.flatMap((one) => (one.ok ? [] : one.why));
  if (targets.length === 0) return refuse('nobody_to_page', [...unknown, pasteAgain(input.why)].join('\n'));

  const about = asking(asked, known);
  const { real, told } = drillOf(about, targets);
  const requests = real.map((target) => ({ target, why: input.why, requestedBy: actor.userId }));
  const { turn, started } = startCalls(about, requests, nextNumber(known.calls));
  const reply = [...unknown, ...started.map((call) => whatNext(call, asked, known))].join('\n');
  return decided(inTurn([turn, told]), now, reply === '' ? undefined : reply);
}

const pasteAgain = (why: string): string => `To paste: \`/incident page @who ${toPaste(why)}`.trimEnd() + '`';

function whatNext({ target, level, userIds }: Started, { incident, policy }: Question<unknown, Incident>, { directory }: Known): string {
  if (target === everyone) return 'Everyone in the channel is called.';
  if (!level) return `Nobody could be paged for ${nameOf(target)}, so everyone in the channel is called.`;
  const ladder = ladderOf(target, incident, policy, directory);
  const next = ladder[ladder.findIndex(({ name }) => name === level.name) + 1];
  const within = formatDuration(policy.severities[incident.severity].acknowledgeWithinMs);
  const whom = nameOf(level.name);
  const people = mentions(userIds);
  return `Paged ${whom === people ? whom : `${whom} (${people})`}. Without an answer they are asked once more after ${within}, then it goes on to ${next ? nameOf(next.name) : 'everyone in the channel'}.`;
}
