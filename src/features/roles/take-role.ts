import { z } from 'zod';
import { userIdOf } from '../../domain/actor.ts';
import { type Decision, refuse } from '../../domain/decision.ts';
import type { Incident } from '../../domain/incident.ts';
import { userMention } from '../../domain/mrkdwn.ts';
import { incidentVerb, type Question } from '../verb.ts';
import { type Before, giveRole, loadGiving } from './give-role.ts';
import { type RoleChange, saveRoleChange } from './role-change.ts';

const taking = z.strictObject({
  role: z.string(),
  /** Who had it, by the message that was clicked; null: nobody. Left out where the message says nothing of it. */
  from: z.string().nullable().optional(),
});
type Taking = z.infer<typeof taking>;

/** “Take lead” and its like: the one who clicks wants the role. Of two who click at once, the first has it and the second hears who. */
export const takeRole = incidentVerb<Taking, Before, RoleChange>({
  word: 'take-role',
  input: taking,
  load: (tx, asked) => loadGiving(tx, asked, { role: asked.input.role, toId: userIdOf(asked.actor) }),
  decide: decideTaking,
  save: saveRoleChange,
});

function decideTaking(asked: Question<Taking, Incident>, before: Before): Decision<RoleChange> {
  const { role, from } = asked.input;
  const toId = userIdOf(asked.actor);
  const holderId = before.state.holder?.userId ?? null;
  const wasQuicker = from !== undefined && holderId !== null && holderId !== from && holderId !== toId;
  if (wasQuicker)
    return refuse('taken_meanwhile', `${userMention(holderId)} is ${role} now, a moment before you. To ask for it, click again.`);
  return giveRole(asked, { role, toId }, before);
}
