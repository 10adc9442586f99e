import { html } from 'htm/preact';
import { useNow, useZone } from '../format/use-zone.ts';
import { format } from '../format/time.ts';
import { formatDateTokens } from '../mrkdwn/date-token.ts';
import { Link } from './link.ts';

interface DateTextProps {
  unixSeconds: number;
  template: string;
  link?: string;
  fallback: string;
}

/** A moment in the zone of whoever reads it; the whole of it when hovered. */
export function DateText({ unixSeconds, template, link, fallback }: DateTextProps) {
  const tz = useZone();
  const now = useNow();
  const shown = formatDateTokens(unixSeconds, template, tz, now);
  const whole = format(new Date(unixSeconds * 1000), tz, { dateStyle: 'full', timeStyle: 'long' });
  const text = html`<time class="date" datetime=${new Date(unixSeconds * 1000).toISOString()} title=${whole}>${shown || fallback}</time>`;
  return link === undefined ? text : html`<${Link} url=${link}>${text}<//>`;
}
