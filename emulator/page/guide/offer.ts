import { html } from 'htm/preact';
import { useState } from 'preact/hooks';
import type { OfferView } from '../../page-server/guide/guide-view.ts';
import { Icon } from '../controls/icon.ts';
import { begin } from './begin.ts';
import { useGuideChoice } from './guide-choice.ts';
import { RunView } from './run-view.ts';
import { isUnderWay, useRun } from './use-run.ts';

/** One thing to do: a button with what it does, what one chooses first, and how it goes once begun. */
export function Offer({ offer, channel }: { offer: OfferView; channel: string | undefined }) {
  const { id, label, describe, choices } = offer;
  const run = useRun(id);
  const { tried } = useGuideChoice();
  const [chosen, setChosen] = useState<Record<string, string>>({});
  return html`
    <section class="offer">
      <button type="button" class="offer-button" disabled=${isUnderWay(run)} onClick=${() => begin({ offer, chosen, channel })}>
        <span class="offer-label">${label}${tried.includes(id) && html`<${Icon} name="check" />`}</span>
        <small>${describe}</small>
      </button>
      ${
        choices.length > 0 &&
        !isUnderWay(run) &&
        html`
          <div class="offer-choices">
            ${choices.map(
              (choice) => html`
                <label>
                  ${choice.label}
                  <select
                    value=${chosen[choice.id]}
                    onChange=${(event: { currentTarget: HTMLSelectElement }) =>
                      setChosen({ ...chosen, [choice.id]: event.currentTarget.value })}
                  >
                    ${choice.options.map((option) => html`<option value=${option.value}>${option.label}</option>`)}
                  </select>
                </label>
              `,
            )}
          </div>
        `
      }
      ${run !== undefined && html`<${RunView} run=${run} canPause=${offer.canPause} />`}
    </section>
  `;
}
