import { namelessMention, toNamed } from './mrkdwn.ts';

// Slack allows 80 characters; four are kept for the `-2` of a name already taken.
const maxLength = 76;

/** `inc-7-site-down`, or `drill-7-…` for a rehearsal: only what Slack allows in a name, whatever the title holds. */
export function channelName(incident: { number: number; title: string; rehearsal: boolean }): string {
  const name = `${incident.rehearsal ? 'drill' : 'inc'}-${incident.number}`;
  const words = plainWords(incident.title);
  return words === '' ? name : cutAtDash(`${name}-${words}`, name.length);
}

/** The name to try when `name` is taken: `inc-7-site-down-2`. */
export const channelNameAgain = (name: string, attempt: number): string => `${name}-${attempt}`;

function plainWords(title: string): string {
  return (
    toNamed(title)
      .replace(namelessMention, ' ')
      // Emoji by name, not the colons of 14:00:05 or api:gateway:down.
      .replace(/(?<!\w):(?=[^:]*[a-z+])[a-z0-9_+-]+:(?!\w)/g, ' ')
      .normalize('NFKD')
      .toUpperCase() // ß becomes SS
      .toLowerCase()
      .replace(/[^\P{L}a-z]|[\p{M}'’]/gu, '')
      .replace(/[^a-z0-9_]+/g, '-')
      .replace(/^[-_]+|[-_]+$/g, '')
  );
}

function cutAtDash(name: string, stemLength: number): string {
  if (name.length <= maxLength) return name;
  const lastDash = name.lastIndexOf('-', maxLength);
  return name.slice(0, lastDash > stemLength ? lastDash : maxLength).replace(/[-_]+$/, '');
}
