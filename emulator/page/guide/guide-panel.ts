import { html } from 'htm/preact';
import { IconButton } from '../controls/icon-button.ts';
import { useStore } from '../store/store.ts';
import { ByHand } from './by-hand.ts';
import { ClockControls } from './clock-controls.ts';
import { showGuide } from './guide-choice.ts';
import { Offer } from './offer.ts';
import { Troubles } from './troubles.ts';
import { useIsGuideOpen } from './use-is-guide-open.ts';

/** What one could do here in a first minute, beside the conversation; what runs is told in its place. */
export function GuidePanel({ channel }: { channel: string | undefined }) {
  const { title, offers } = useStore((state) => state.guide);
  const isOpen = useIsGuideOpen();
  if (!isOpen) return null;
  const inviting = offers.filter(({ isTrouble }) => !isTrouble);
  const troubles = offers.filter(({ isTrouble }) => isTrouble);
  return html`
    <aside class="guide" aria-label="Guide">
      <header class="channel-head">
        <h2 class="thread-title">${title}</h2>
        <${IconButton} icon="close" label="Hide the guide" onClick=${() => showGuide(false)} />
      </header>
      <div class="guide-scroll">
        ${inviting.map((offer) => html`<${Offer} key=${offer.id} offer=${offer} channel=${channel} />`)}
        <${Troubles} troubles=${troubles} channel=${channel} />
        <h3>This workspace</h3>
        <${ClockControls} />
        <${ByHand} />
      </div>
    </aside>
  `;
}
