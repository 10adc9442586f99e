import { html } from 'htm/preact';
import { dateOfTs, dayName } from '../format/time.ts';
import { useNow, useZone } from '../format/use-zone.ts';

export function DayDivider({ ts }: { ts: string }) {
  const tz = useZone();
  const now = useNow();
  return html`<div class="day" role="separator"><span>${dayName(dateOfTs(ts), tz, now)}</span></div>`;
}
