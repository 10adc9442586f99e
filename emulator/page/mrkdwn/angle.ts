import type { Inline } from './nodes.ts';

/** Reads what stands between `<` and `>`: a link, a mention or a date. */
export function parseAngle(inner: string): Inline {
  const bar = inner.indexOf('|');
  const target = bar === -1 ? inner : inner.slice(0, bar);
  const label = bar === -1 ? undefined : unescape(inner.slice(bar + 1));
  const labelled = label === undefined || label === '' ? {} : { label };
  const id = target.slice(1);
  if (target.startsWith('@')) return { kind: 'user', id, ...labelled };
  if (target.startsWith('#')) return { kind: 'channel', id, ...labelled };
  if (target.startsWith('!')) return parseCommand(id, label, labelled);
  return { kind: 'link', url: unescape(target), label: label ?? unescape(target).replace(/^mailto:/, '') };
}

function parseCommand(command: string, label: string | undefined, labelled: { label?: string }): Inline {
  if (command.startsWith('subteam^')) return { kind: 'group', id: command.slice('subteam^'.length), ...labelled };
  if (command === 'here' || command === 'channel' || command === 'everyone') return { kind: 'broadcast', range: command };
  const [word, seconds, template, link] = command.split('^');
  if (word === 'date' && seconds !== undefined && /^\d+$/.test(seconds) && template !== undefined) {
    return {
      kind: 'date',
      unixSeconds: Number(seconds),
      template: unescape(template),
      fallback: label ?? '',
      ...(link !== undefined && { link: unescape(link) }),
    };
  }
  return { kind: 'text', text: label ?? `<${command}>` };
}

/** Slack escapes exactly these three. */
export function unescape(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
