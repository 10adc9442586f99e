import type { Message } from '../../workspace/message.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** Whether a message calls this person: by name, by a group of theirs, or everybody. */
export function mentions({ userGroups }: Workspace, person: string, { text, blocks, attachments }: Message): boolean {
  const said = `${text}${blocks === undefined ? '' : JSON.stringify(blocks)}${attachments === undefined ? '' : JSON.stringify(attachments)}`;
  if (said.includes(`<@${person}`) || /<!(here|channel|everyone)\b/.test(said)) return true;
  for (const { id, users } of userGroups.values()) if (users.includes(person) && said.includes(`<!subteam^${id}`)) return true;
  return false;
}
