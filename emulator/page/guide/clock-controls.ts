import { html } from 'htm/preact';
import { clockTime } from '../format/time.ts';
import { useNow, useZone } from '../format/use-zone.ts';
import { useStore } from '../store/store.ts';
import { order } from './order.ts';

const SPEEDS = [1, 10, 60];
const MINUTE_MS = 60_000;

/** What time it is in this workspace, and how one lets it pass faster: reminders come sooner then. */
export function ClockControls() {
  const { speed } = useStore((state) => state.clock);
  const time = clockTime(useNow(), useZone());
  if (speed === 0) return html`<p class="guide-note">The clock stands at ${time}: whoever opened this workspace moves it.</p>`;
  const setSpeed = (event: { currentTarget: HTMLSelectElement }) => {
    const next = Number(event.currentTarget.value);
    void order({ do: 'speed', speed: next }, next === 1 ? 'Time passes as it does.' : `Time passes ${next} times as fast.`);
  };
  const skip = (minutes: number) => () => void order({ do: 'skip', ms: minutes * MINUTE_MS }, `It is ${minutes} minutes later.`);
  return html`
    <div class="clock-controls">
      <span>It is ${time}</span>
      <select aria-label="Speed of the clock" value=${String(speed)} onChange=${setSpeed}>
        ${SPEEDS.map((each) => html`<option value=${String(each)}>${each} ×</option>`)}
        ${!SPEEDS.includes(speed) && html`<option value=${String(speed)}>${speed} ×</option>`}
      </select>
      <button type="button" class="button small" onClick=${skip(5)}>+ 5 min</button>
      <button type="button" class="button small" onClick=${skip(60)}>+ 1 h</button>
    </div>
  `;
}
