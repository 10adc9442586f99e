import type { Tx } from '../../tx.ts';
import type { Entry } from './entry.ts';
import type { Name } from './record.ts';

const mention = /<@([UW][A-Z0-9]+)>/g;

/** Everyone who said or did something or is spoken of, and the apps. */
export async function loadNames(tx: Tx, entries: readonly Entry[], others: readonly (string | null)[]): Promise<ReadonlyMap<string, Name>> {
  const ids = new Set(others.filter((id) => id !== null));
  const names = new Map<string, Name>();
  for (const { authorId, text, details } of entries) {
    if (text.includes('<@')) for (const [, id] of text.matchAll(mention)) if (id !== undefined) ids.add(id);
    if (authorId === null) continue;
    ids.add(authorId);
    const { username, botId } = details;
    if (typeof username === 'string' || typeof botId === 'string' || authorId.startsWith('B'))
      names.set(authorId, { name: typeof username === 'string' ? username : 'an app', isApp: true });
  }
  if (ids.size === 0) return names;

  const users = await tx
    .selectFrom('slackUsers')
    .select(['id', 'name', 'realName', 'isBot'])
    .where('id', 'in', [...ids])
    .execute();
  for (const { id, name, realName, isBot } of users) names.set(id, { name: name || realName, isApp: isBot });
  return names;
}
