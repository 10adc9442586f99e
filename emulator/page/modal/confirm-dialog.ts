import type { ConfirmationDialog } from '@slack/types';
import { html } from 'htm/preact';
import { Dialog } from '../controls/dialog.ts';
import { IconButton } from '../controls/icon-button.ts';
import { plainText, TextObject } from '../text/text-object.ts';

export function ConfirmDialog({ confirm, onSettle }: { confirm: ConfirmationDialog; onSettle: (agreed: boolean) => void }) {
  const no = () => onSettle(false);
  return html`
    <${Dialog} label=${plainText(confirm.title)} onClose=${no} className="confirm">
      <header class="dialog-head">
        <h2>${plainText(confirm.title)}</h2>
        <${IconButton} icon="close" label="Close" onClick=${no} />
      </header>
      <div class="dialog-body"><${TextObject} text=${confirm.text} /></div>
      <footer class="dialog-foot">
        <button type="button" class="button" onClick=${no}>${plainText(confirm.deny) || 'Cancel'}</button>
        <button type="button" class=${`button ${confirm.style === 'danger' ? 'danger-filled' : 'primary'}`} onClick=${() => onSettle(true)}>
          ${plainText(confirm.confirm) || 'OK'}
        </button>
      </footer>
    <//>
  `;
}
