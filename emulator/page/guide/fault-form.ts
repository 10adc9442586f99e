import { html } from 'htm/preact';
import { useState } from 'preact/hooks';
import type { Fault } from '../../api/faults.ts';
import { order } from './order.ts';

const KINDS: Record<string, { label: string; fault: Fault }> = {
  slow: { label: 'takes 2 s longer', fault: { latencyMs: 2000 } },
  limited: { label: 'is answered 429, Retry-After 5', fault: { status429: { retryAfter: 5 } } },
  broken: { label: 'is answered 500', fault: { status500: true } },
  lost: { label: 'is done, and its answer lost', fault: { loseReply: true } },
  half: { label: 'is done, and its answer breaks off', fault: { halfReply: true } },
  cut: { label: 'is cut off before it is done', fault: { cut: true } },
};

/** What happens to the next calls of the Web API. */
export function FaultForm() {
  const [kind, setKind] = useState('slow');
  const [method, setMethod] = useState('');
  const [times, setTimes] = useState(5);
  const set = (event: Event) => {
    event.preventDefault();
    const only = method.trim() === '' ? {} : { method: method.trim() };
    void order({ do: 'fault', fault: { ...KINDS[kind]?.fault, ...only, times } }, 'The fault is set.');
  };
  return html`
    <form onSubmit=${set}>
      <fieldset>
        <legend>The next calls</legend>
        <label
          >Method
          <input
            class="text-field"
            placeholder="any"
            value=${method}
            onInput=${(event: { currentTarget: HTMLInputElement }) => setMethod(event.currentTarget.value)}
        /></label>
        <label
          >What happens
          <select value=${kind} onChange=${(event: { currentTarget: HTMLSelectElement }) => setKind(event.currentTarget.value)}>
            ${Object.entries(KINDS).map(([id, { label }]) => html`<option value=${id}>${label}</option>`)}
          </select></label
        >
        <label
          >How often
          <input
            class="text-field"
            type="number"
            min="1"
            value=${times}
            onInput=${(event: { currentTarget: HTMLInputElement }) => setTimes(Math.max(1, event.currentTarget.valueAsNumber || 1))}
        /></label>
        <button class="button small">Set</button>
      </fieldset>
    </form>
  `;
}
