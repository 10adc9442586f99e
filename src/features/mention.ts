/** Whom a typed word names. `me` is the typist; `nobody` names no one on purpose. */
type Mention =
  | { readonly kind: 'person'; readonly userId: string }
  | { readonly kind: 'group'; readonly groupId: string }
  | { readonly kind: 'nobody' };

/** Reads `<@U1>`, `<@U1|ana>`, `<!subteam^S1|@db>`, `me` and `nobody`; null for any other word. */
export function readMention(word: string, typistId: string): Mention | null {
  const said = word.trim().replace(/[,:]$/, '');
  const userId = /^<@([UW][A-Z0-9]*)(?:\|[^<>]*)?>$/.exec(said)?.[1];
  if (userId !== undefined) return { kind: 'person', userId };
  const groupId = /^<!subteam\^([A-Z0-9]+)(?:\|[^<>]*)?>$/.exec(said)?.[1];
  if (groupId !== undefined) return { kind: 'group', groupId };

  const plain = said.toLowerCase();
  if (plain === 'me') return { kind: 'person', userId: typistId };
  return plain === 'nobody' ? { kind: 'nobody' } : null;
}

/** The first word and the rest, both trimmed. A mention is one word, whatever name Slack wrote into it. */
export function splitFirst(text: string): [first: string, rest: string] {
  const line = text.trim();
  const first = /^<[@!][^<>\n]*>[,:]?|^\S+/.exec(line)?.[0] ?? '';
  return [first, line.slice(first.length).trim()];
}
