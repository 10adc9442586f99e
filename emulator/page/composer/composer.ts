import { html } from 'htm/preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { IconButton } from '../controls/icon-button.ts';
import { EmojiPicker } from '../emoji/emoji-picker.ts';
import { attempt } from '../wire/attempt.ts';
import { uploadFile, type Uploaded } from '../wire/upload.ts';
import { AttachedFiles } from './attached-files.ts';
import { takeFiles } from './take-files.ts';
import { keepDraft, onDraft, readDraft } from './drafts.ts';
import { insertText } from './editing.ts';
import { FormatBar, formatByKey } from './format-bar.ts';
import { TextBox, type TextBoxHandle } from './text-box.ts';
import { UsageHint } from './usage-hint.ts';
import type { Pressed } from '../controls/pressed.ts';

interface ComposerProps {
  channel: string;
  thread?: string;
  /** `#general` or a person's name. */
  to: string;
  onArrowUp?: () => void;
  onSent?: () => void;
  autofocus?: boolean;
}

/** Where one writes. Mounted anew for every channel and thread. */
export function Composer({ channel, thread, to, onArrowUp, onSent, autofocus }: ComposerProps) {
  const place = `${channel}/${thread ?? ''}`;
  const [text, setText] = useState(() => readDraft(place));
  const [files, setFiles] = useState<Uploaded[]>([]);
  const [uploading, setUploading] = useState(0);
  const [broadcast, setBroadcast] = useState(false);
  const [emojiAnchor, setEmojiAnchor] = useState<Element>();
  const box = useRef<TextBoxHandle>(undefined);
  const picker = useRef<HTMLInputElement>(null);

  function change(next: string): void {
    setText(next);
    keepDraft(place, next);
  }

  useEffect(
    () =>
      onDraft(place, (written) => {
        setText(written);
        box.current?.focus();
      }),
    [place],
  );

  const canSend = (text.trim() !== '' || files.length > 0) && uploading === 0;
  async function send(): Promise<void> {
    if (!canSend) return;
    const sent = { text, files };
    change('');
    setFiles([]);
    onSent?.();
    const where = { channel, ...(thread !== undefined && { thread, broadcast }) };
    const answer = await attempt({ do: 'send', ...where, text, ...(files.length > 0 && { files: files.map(({ id }) => id) }) });
    if (answer !== undefined) return;
    // What could not be sent goes back where it was written.
    if (readDraft(place) === '') change(sent.text);
    setFiles((since) => [...sent.files, ...since]);
  }

  async function attach(chosen: File[]): Promise<void> {
    setUploading((count) => count + chosen.length);
    for (const file of chosen) {
      const uploaded = await uploadFile(file);
      setUploading((count) => count - 1);
      if (uploaded !== undefined) setFiles((before) => [...before, uploaded]);
    }
  }

  const insert = (inserted: string) => box.current?.edit((editing) => insertText(editing, inserted));
  const drop = (event: DragEvent) => {
    event.preventDefault();
    void attach([...(event.dataTransfer?.files ?? [])]);
  };
  const label = thread === undefined ? `Message ${to}` : `Reply in thread to ${to}`;
  return html`
    <div
      class="composer"
      onKeyDown=${(event: KeyboardEvent) => formatByKey(event, box.current)}
      onDragOver=${(event: DragEvent) => event.preventDefault()}
      onDrop=${drop}
    >
      <${UsageHint} text=${text} />
      <div class="composer-box">
        <${FormatBar} box=${box} />
        <${TextBox}
          naming=${{ 'aria-label': label }}
          placeholder=${thread === undefined ? label : 'Reply…'}
          value=${text}
          onChange=${change}
          onSend=${() => void send()}
          onArrowUp=${onArrowUp}
          onPasteFiles=${(pasted: File[]) => void attach(pasted)}
          handle=${box}
          autofocus=${autofocus}
        />
        <${AttachedFiles}
          files=${files}
          uploading=${uploading}
          onRemove=${(file: Uploaded) => setFiles(files.filter((kept) => kept !== file))}
        />
        ${
          thread !== undefined &&
          html`
            <label class="choice also-send">
              <input type="checkbox" checked=${broadcast} onChange=${() => setBroadcast(!broadcast)} /><span>Also send to ${to}</span>
            </label>
          `
        }
        <div class="composer-foot">
          <${IconButton} icon="add" label="Attach a file" className="attach" onClick=${() => picker.current?.click()} />
          <${IconButton} icon="emoji" label="Emoji" onClick=${(event: Pressed) => setEmojiAnchor(event.currentTarget)} />
          <${IconButton} icon="at" label="Mention someone" onClick=${() => insert('@')} />
          ${thread === undefined && html`<${IconButton} icon="slash" label="Run a command" onClick=${() => insert('/')} />`}
          <span class="composer-space" />
          <button
            type="button"
            class=${`send ${canSend ? 'ready' : ''}`}
            aria-label="Send now"
            title="Send now"
            disabled=${!canSend}
            onClick=${() => void send()}
          >
            <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
              <path class="filled" d="M3.2 3.6 17.5 10 3.2 16.4l1.9-5.2L11 10 5.1 8.8z" />
            </svg>
          </button>
        </div>
        <input
          type="file"
          multiple
          hidden
          ref=${picker}
          onChange=${(event: { currentTarget: HTMLInputElement }) => void attach(takeFiles(event.currentTarget))}
        />
      </div>
      ${text.length > 0 && html`<div class="composer-keys" aria-hidden="true"><b>Shift + Enter</b> to add a new line</div>`}
      ${
        emojiAnchor &&
        html`
          <${EmojiPicker}
            align="start"
            anchor=${emojiAnchor}
            onClose=${() => setEmojiAnchor(undefined)}
            onPick=${(name: string) => insert(`:${name}: `)}
          />
        `
      }
    </div>
  `;
}
