import { html } from 'htm/preact';
import type { OfferView } from '../../page-server/guide/guide-view.ts';
import { Icon } from '../controls/icon.ts';
import { useStore } from '../store/store.ts';
import { begin } from './begin.ts';
import { useGuideChoice } from './guide-choice.ts';
import { RunView } from './run-view.ts';
import { isUnderWay, useRun } from './use-run.ts';

interface TroublesProps {
  troubles: OfferView[];
  channel: string | undefined;
}

/** What can be broken, a button each; below them how the app took what was broken, the latest first. */
export function Troubles({ troubles, channel }: TroublesProps) {
  const runs = useStore((state) => state.guide.runs);
  const labelOf = (activity: string) => troubles.find(({ id }) => id === activity)?.label;
  return html`
    <section class="offer troubles">
      <h3>Break something, and watch nothing get lost</h3>
      <div class="trouble-buttons">
        ${troubles.map((offer) => html`<${TroubleButton} key=${offer.id} offer=${offer} channel=${channel} />`)}
      </div>
      ${runs
        .toReversed()
        .filter(({ activity }) => labelOf(activity) !== undefined)
        .map((run) => html`<${RunView} key=${run.activity} run=${run} label=${labelOf(run.activity)} canPause=${false} />`)}
    </section>
  `;
}

function TroubleButton({ offer, channel }: { offer: OfferView; channel: string | undefined }) {
  const run = useRun(offer.id);
  const { tried } = useGuideChoice();
  return html`
    <button
      type="button"
      class="button small"
      title=${offer.describe}
      disabled=${isUnderWay(run)}
      onClick=${() => begin({ offer, channel })}
    >
      ${offer.label}${tried.includes(offer.id) && html`<${Icon} name="check" />`}
    </button>
  `;
}
