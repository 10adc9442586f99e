import { html } from 'htm/preact';
import { EventFaultsForm } from './event-faults-form.ts';
import { FaultForm } from './fault-form.ts';
import { order } from './order.ts';

/** Every trouble one by one, for whoever looks for a particular one; the same as over `POST /control`. */
export function ByHand() {
  return html`
    <details class="by-hand">
      <summary>Faults by hand</summary>
      <${FaultForm} />
      <${EventFaultsForm} />
      <fieldset>
        <legend>Sockets</legend>
        <button type="button" class="button small" onClick=${() => void order({ do: 'cut' }, 'All sockets are cut.')}>Cut</button>
        <button type="button" class="button small" onClick=${() => void order({ do: 'silence' }, 'All sockets are silent.')}>
          Silence
        </button>
        <button
          type="button"
          class="button small"
          onClick=${() => void order({ do: 'disconnect', reason: 'refresh_requested' }, 'All sockets were told to disconnect.')}
        >
          Disconnect
        </button>
      </fieldset>
      <fieldset>
        <legend>Slack’s rate limits</legend>
        <button type="button" class="button small" onClick=${() => void order({ do: 'limits', on: true }, 'Rate limits are on.')}>
          On
        </button>
        <button type="button" class="button small" onClick=${() => void order({ do: 'limits', on: false }, 'Rate limits are off.')}>
          Off
        </button>
      </fieldset>
      <button type="button" class="button small" onClick=${() => void order({ do: 'clear' }, 'All faults have ended.')}>
        End all faults
      </button>
    </details>
  `;
}
