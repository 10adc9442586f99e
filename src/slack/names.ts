import type { Message } from '../domain/message.ts';
import { namelessMention } from '../domain/mrkdwn.ts';
import type { Database } from '../store/database.ts';
import { isNode } from './block-kit/shape.ts';

/**
 * A message as people read it: whoever a text of theirs mentions stands there by name. Such a mention must alert nobody a second time,
 * so it went through `defuse`, which only knows the id.
 */
export async function withNames(db: Database, message: Message): Promise<Message> {
  const named = await namesFor(db, message);
  const { text, blocks } = message;
  return { text: named(text), ...(blocks && { blocks: blocks.map((block) => inAll(block, named)).filter(isNode) }) };
}

export async function viewWithNames(db: Database, view: { readonly blocks: readonly object[] }): Promise<{ readonly blocks: object[] }> {
  const named = await namesFor(db, view.blocks);
  return { ...view, blocks: view.blocks.map((block) => inAll(block, named)).filter(isNode) };
}

export const textWithNames = async (db: Database, text: string): Promise<string> => (await namesFor(db, text))(text);

type Named = (text: string) => string;

async function namesFor(db: Database, content: unknown): Promise<Named> {
  const ids = [...JSON.stringify(content).matchAll(namelessMention)].flatMap(([, id]) => id ?? []);
  if (ids.length === 0) return (text) => text;
  const people = await db.selectFrom('slackUsers').select(['id', 'name']).where('id', 'in', ids).execute();
  const groups = await db.selectFrom('slackGroups').select(['id', 'handle as name']).where('id', 'in', ids).execute();
  const channels = await db
    .selectFrom('incidents')
    .select(['channelId as id', 'channelName as name'])
    .where('channelId', 'in', ids)
    .where('visibility', '=', 'public')
    .execute();
  const names = new Map([...people, ...groups, ...channels].map(({ id, name }) => [id, name]));
  return (text) =>
    text.replace(namelessMention, (mention, id: string) => {
      const name = names.get(id);
      return name === undefined ? mention : mention.replace(id, () => name);
    });
}

function inAll(value: unknown, named: Named): unknown {
  if (typeof value === 'string') return named(value);
  if (Array.isArray(value)) return value.map((item) => inAll(item, named));
  if (!isNode(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [key, key === 'initial_value' ? typed(child, named) : inAll(child, named)]),
  );
}

/** What stands in a field is text already, and comes back as it is: nothing has to be kept apart there. */
const typed = (value: unknown, named: Named): unknown =>
  typeof value === 'string' ? named(value).replaceAll(/(?<=[@#])\u2060/g, '') : value;
