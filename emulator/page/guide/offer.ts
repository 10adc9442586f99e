import { html } from 'htm/preact';
import { useState } from 'preact/hooks';
import type { OfferView } from '../../page-server/guide/guide-view.ts';
import { writeDraft } from '../composer/drafts.ts';
import { Icon } from '../controls/icon.ts';
import { go } from '../route.ts';
import { getState, useStore } from '../store/store.ts';
import { toast } from '../store/toasts.ts';
import { attempt } from '../wire/attempt.ts';
import { markTried, useGuideChoice } from './guide-choice.ts';
import { RunView } from './run-view.ts';

interface OfferProps {
  offer: OfferView;
  /** The channel that is open beside the guide. */
  channel: string | undefined;
}

/** One thing to do: a button with what it does, what one chooses first, and how it goes once begun. */
export function Offer({ offer, channel }: OfferProps) {
  const { id, label, describe, choices } = offer;
  const run = useStore((state) => state.guide.runs.find(({ activity }) => activity === id));
  const { tried } = useGuideChoice();
  const [chosen, setChosen] = useState<Record<string, string>>({});
  const isUnderWay = run?.phase === 'running' || run?.phase === 'paused';

  const begin = () => {
    markTried(id);
    if (offer.suggests !== undefined) suggest(offer.suggests);
    else void attempt({ do: 'start_activity', activity: id, chosen, ...(channel !== undefined && { channel }) });
  };
  return html`
    <section class="offer">
      <button type="button" class="offer-button" disabled=${isUnderWay} onClick=${begin}>
        <span class="offer-label">${label}${tried.includes(id) && html`<${Icon} name="check" />`}</span>
        <small>${describe}</small>
      </button>
      ${
        choices.length > 0 &&
        !isUnderWay &&
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

function suggest({ text, channel: name }: { text: string; channel: string }): void {
  const channel = Object.values(getState().channels).find((known) => known.name === name);
  if (channel === undefined) return toast(`There is no #${name} here.`);
  go({ kind: 'channel', channel: channel.id });
  writeDraft(`${channel.id}/`, text);
}
