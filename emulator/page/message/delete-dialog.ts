import { html } from 'htm/preact';
import type { MessageView } from '../../page-server/protocol.ts';
import { Dialog } from '../controls/dialog.ts';
import { IconButton } from '../controls/icon-button.ts';
import { attempt } from '../wire/attempt.ts';
import { MrkdwnText } from '../text/mrkdwn-text.ts';

export function DeleteDialog({ message, onClose }: { message: MessageView; onClose: () => void }) {
  const remove = () => {
    onClose();
    void attempt({ do: 'delete', channel: message.channel, ts: message.ts });
  };
  return html`
    <${Dialog} label="Delete message" onClose=${onClose} className="confirm">
      <header class="dialog-head">
        <h2>Delete message</h2>
        <${IconButton} icon="close" label="Close" onClick=${onClose} />
      </header>
      <div class="dialog-body">
        <p>Are you sure you want to delete this message? This cannot be undone.</p>
        <div class="quoted-message"><${MrkdwnText} text=${message.text} /></div>
      </div>
      <footer class="dialog-foot">
        <button type="button" class="button" onClick=${onClose}>Cancel</button>
        <button type="button" class="button danger-filled" onClick=${remove}>Delete</button>
      </footer>
    <//>
  `;
}
