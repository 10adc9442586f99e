import { unescape } from '../mrkdwn/angle.ts';
import type { State } from '../store/state.ts';

/** A stored text as the person who wrote it typed it: `<@U1>` is `@ana` again, `&lt;` is `<`. */
export function readable(text: string, { people, groups, channels }: Pick<State, 'people' | 'groups' | 'channels'>): string {
  const shown = text.replace(/<([^>\n]+)>/g, (whole, inner: string) => {
    const [target = '', label] = inner.split('|');
    const id = target.slice(1);
    if (target.startsWith('@')) return `@${people[id]?.name ?? label ?? id}`;
    if (target.startsWith('#')) return `#${channels[id]?.name ?? label ?? id}`;
    if (target.startsWith('!subteam^')) return `@${groups[target.slice('!subteam^'.length)]?.handle ?? label ?? id}`;
    if (/^!(here|channel|everyone)$/.test(target)) return `@${id}`;
    return target.startsWith('!') ? whole : target;
  });
  return unescape(shown);
}
