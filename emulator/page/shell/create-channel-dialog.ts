import { html } from 'htm/preact';
import { useState } from 'preact/hooks';
import { Dialog } from '../controls/dialog.ts';
import { IconButton } from '../controls/icon-button.ts';
import { go } from '../route.ts';
import { act } from '../wire/connection.ts';

export function CreateChannelDialog({ onClose }: { onClose: () => void }) {
  const [name, setName] = useState('');
  const [isPrivate, setPrivate] = useState(false);
  const [error, setError] = useState<string>();

  async function create(event: Event): Promise<void> {
    event.preventDefault();
    try {
      const created = await act({ do: 'create_channel', name, isPrivate });
      onClose();
      go({ kind: 'channel', channel: created.channel });
    } catch (refused) {
      setError(refused instanceof Error ? refused.message : String(refused));
    }
  }

  const onInput = (event: { currentTarget: HTMLInputElement }) => setName(event.currentTarget.value.toLowerCase().replaceAll(' ', '-'));
  return html`
    <${Dialog} label="Create a channel" onClose=${onClose} className="confirm">
      <form onSubmit=${(event: Event) => void create(event)}>
        <header class="dialog-head">
          <h2>Create a channel</h2>
          <${IconButton} icon="close" label="Close" onClick=${onClose} />
        </header>
        <div class="dialog-body">
          <div class=${`block-input ${error ? 'has-error' : ''}`}>
            <label class="input-label" for="new-channel">Name</label>
            <input
              id="new-channel"
              class="text-field"
              type="text"
              maxlength="80"
              placeholder="e.g. plan-budget"
              autofocus
              value=${name}
              onInput=${onInput}
            />
            ${error && html`<div class="input-error" role="alert">${error}</div>`}
          </div>
          <label class="choice"
            ><input type="checkbox" checked=${isPrivate} onChange=${() => setPrivate(!isPrivate)} /><span
              >Private: only people who are invited see it</span
            ></label
          >
        </div>
        <footer class="dialog-foot">
          <button type="button" class="button" onClick=${onClose}>Cancel</button>
          <button type="submit" class="button primary" disabled=${name === ''}>Create</button>
        </footer>
      </form>
    <//>
  `;
}
