import { html } from 'htm/preact';
import { useState } from 'preact/hooks';
import type { EventFaults } from '../../delivery/event-faults.ts';
import { order } from './order.ts';

const KINDS: Record<string, { label: string; faults: EventFaults }> = {
  duplicate: { label: 'come twice', faults: { duplicate: true } },
  reorder: { label: 'come in another order', faults: { reorder: true } },
  late: { label: 'come 5 s late', faults: { lateMs: 5000 } },
};
const TIMES = 10;

/** What happens to the next events on their way to the app. */
export function EventFaultsForm() {
  const [kind, setKind] = useState('duplicate');
  const set = (event: Event) => {
    event.preventDefault();
    void order({ do: 'events', faults: { ...KINDS[kind]?.faults, times: TIMES } }, `The next ${TIMES} events are disturbed.`);
  };
  return html`
    <form onSubmit=${set}>
      <fieldset>
        <legend>The next ${TIMES} events</legend>
        <label
          >What happens
          <select value=${kind} onChange=${(event: { currentTarget: HTMLSelectElement }) => setKind(event.currentTarget.value)}>
            ${Object.entries(KINDS).map(([id, { label }]) => html`<option value=${id}>${label}</option>`)}
          </select></label
        >
        <button class="button small">Set</button>
      </fieldset>
    </form>
  `;
}
