import { html } from 'htm/preact';
import { IconButton } from '../controls/icon-button.ts';
import { useStore } from '../store/store.ts';
import { dismissToast } from '../store/toasts.ts';

export function Toasts() {
  const toasts = useStore((state) => state.toasts);
  return html`<div class="toasts" role="status">
    ${toasts.map(
      ({ id, text }) => html`
        <div class="toast" key=${id}>
          <span>${text}</span><${IconButton} icon="close" label="Dismiss" onClick=${() => dismissToast(id)} />
        </div>
      `,
    )}
  </div>`;
}
