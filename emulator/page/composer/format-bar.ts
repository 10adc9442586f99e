import { html } from 'htm/preact';
import type { IconName } from '../controls/icon.ts';
import { IconButton } from '../controls/icon-button.ts';
import { type Editing, prefixLines, toggleMark } from './editing.ts';
import type { TextBoxHandle } from './text-box.ts';

const FORMATS: { icon: IconName; label: string; change: (editing: Editing) => Editing }[] = [
  { icon: 'bold', label: 'Bold', change: (editing) => toggleMark(editing, '*') },
  { icon: 'italic', label: 'Italic', change: (editing) => toggleMark(editing, '_') },
  { icon: 'strike', label: 'Strikethrough', change: (editing) => toggleMark(editing, '~') },
  { icon: 'bullets', label: 'Bulleted list', change: (editing) => prefixLines(editing, '• ') },
  { icon: 'quote', label: 'Quote', change: (editing) => prefixLines(editing, '> ') },
  { icon: 'code', label: 'Code', change: (editing) => toggleMark(editing, '`') },
  { icon: 'codeblock', label: 'Code block', change: (editing) => toggleMark(editing, '```\n', '\n```') },
];

const KEYS: Record<string, number> = { b: 0, i: 1 };

export function FormatBar({ box }: { box: { current: TextBoxHandle | undefined } }) {
  return html`
    <div class="format-bar" role="toolbar" aria-label="Formatting">
      ${FORMATS.map(
        ({ icon, label, change }) => html`<${IconButton} icon=${icon} label=${label} onClick=${() => box.current?.edit(change)} />`,
      )}
    </div>
  `;
}

/** Ctrl+B and Ctrl+I, as everywhere. */
export function formatByKey(event: KeyboardEvent, box: TextBoxHandle | undefined): void {
  if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
  const format = FORMATS[KEYS[event.key] ?? -1];
  if (format === undefined) return;
  event.preventDefault();
  box?.edit(format.change);
}
