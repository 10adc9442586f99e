import { z } from 'zod';
import type { Actor } from '../../domain/ask.ts';
import { incidentVerb } from '../verb.ts';
import { type Before, giveRole, loadGiving } from './give-role.ts';
import { type RoleChange, saveRoleChange } from './role-change.ts';

const taking = z.strictObject({ role: z.string() });

/** “Take lead” and its like: the one who clicks wants the role. */
export const takeRole = incidentVerb<z.infer<typeof taking>, Before, RoleChange>({
  word: 'take-role',
  input: taking,
  load: (tx, asked) => loadGiving(tx, asked, { role: asked.input.role, toId: idOf(asked.actor) }),
  decide: (asked, before) => giveRole(asked, { role: asked.input.role, toId: idOf(asked.actor) }, before),
  save: saveRoleChange,
});

const idOf = (actor: Actor): string | null => (actor.kind === 'person' ? actor.userId : null);
