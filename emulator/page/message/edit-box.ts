import { html } from 'htm/preact';
import { useRef, useState } from 'preact/hooks';
import type { MessageView } from '../../page-server/protocol.ts';
import { readable } from '../composer/readable.ts';
import { useFocusReturn } from '../controls/use-focus-return.ts';
import { TextBox, type TextBoxHandle } from '../composer/text-box.ts';
import { getState } from '../store/store.ts';
import { attempt } from '../wire/attempt.ts';

/** A message being edited in its place: Enter saves, Escape leaves it as it was. */
export function EditBox({ message, onDone }: { message: MessageView; onDone: () => void }) {
  const [text, setText] = useState(() => readable(message.text, getState()));
  const box = useRef<TextBoxHandle>(undefined);
  const around = useRef<HTMLDivElement>(null);
  useFocusReturn(around);

  async function save(): Promise<void> {
    if (text.trim() === '') return;
    const saved = await attempt({ do: 'edit', channel: message.channel, ts: message.ts, text });
    if (saved !== undefined) onDone();
  }

  return html`
    <div class="edit-box" ref=${around}>
      <div class="composer-box">
        <${TextBox}
          naming=${{ 'aria-label': 'Edit message' }}
          placeholder=""
          value=${text}
          onChange=${setText}
          onSend=${() => void save()}
          onEscape=${onDone}
          handle=${box}
          autofocus
        />
      </div>
      <div class="edit-buttons">
        <button type="button" class="button small" onClick=${onDone}>Cancel</button>
        <button type="button" class="button small primary" onClick=${() => void save()}>Save</button>
      </div>
    </div>
  `;
}
