import type { DateTimepicker } from '@slack/types';
import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useZone } from '../format/use-zone.ts';
import { fromLocal, toLocal } from '../format/zoned.ts';
import type { ElementProps } from './field.ts';
import { useElement } from './use-element.ts';

/** A moment, entered as the date and time on this person's own clock. */
export function DatetimepickerElement(props: ElementProps<DateTimepicker>): VNode {
  const tz = useZone();
  const { value, change, confirmation } = useElement(props);
  const chosen = value['selected_date_time'];
  const [half, setHalf] = useState({ date: '', time: '' });
  const shown = typeof chosen === 'number' ? toLocal(chosen, tz) : half;
  const set = (next: { date: string; time: string }) => {
    setHalf(next);
    if (next.date !== '' && next.time !== '') change({ selected_date_time: fromLocal(next.date, next.time, tz) });
    else if (typeof chosen === 'number') change({ selected_date_time: null });
  };
  return html`
    <div class="pickers">
      <input
        type="date"
        class="text-field picker"
        aria-label="Date"
        value=${shown.date}
        onChange=${(event: { currentTarget: HTMLInputElement }) => set({ ...shown, date: event.currentTarget.value })}
      />
      <input
        type="time"
        class="text-field picker"
        aria-label="Time"
        value=${shown.time}
        onChange=${(event: { currentTarget: HTMLInputElement }) => set({ ...shown, time: event.currentTarget.value })}
      />
    </div>
    ${confirmation}
  `;
}
