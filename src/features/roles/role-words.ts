import { userMention } from '../../domain/mrkdwn.ts';
import type { RoleRequest } from './role-request.ts';

/** The roles that are verbs of their own; those a policy adds are typed `role <name> …`. */
export const roleVerbs = ['lead', 'comms', 'ops', 'scribe'] as const;

/** How a role is typed: `lead`, `role dba`. */
export const roleCommand = (role: string): string => (roleVerbs.some((verb) => verb === role) ? role : `role ${role}`);

/** What is asked, as a clause: “<@UBEN> asks for lead”. */
export function wish({ role, wantedFor, askedBy }: Pick<RoleRequest, 'role' | 'wantedFor' | 'askedBy'>): string {
  const asker = askedBy === null ? 'Muster' : userMention(askedBy);
  if (wantedFor === null) return `${asker} asks whether ${role} can be given up`;
  return wantedFor === askedBy ? `${asker} asks for ${role}` : `${asker} asks that ${userMention(wantedFor)} takes ${role}`;
}
