import { html } from 'htm/preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Popover } from '../controls/popover.ts';
import { getState } from '../store/store.ts';
import { complete, type Completion, isComplete, type Suggestion } from './completion.ts';
import type { Editing } from './editing.ts';
import { SuggestionList } from './suggestion-list.ts';

interface TextBoxProps {
  /** The attributes that name the field. */
  naming: Record<string, string | boolean | undefined>;
  placeholder: string;
  value: string;
  onChange: (text: string) => void;
  /** What Enter does; a line break without it. */
  onSend?: () => void;
  rows?: number;
  onArrowUp?: () => void;
  onEscape?: () => void;
  onPasteFiles?: (files: File[]) => void;
  /** Filled with what the toolbar may do to the field. */
  handle: { current: TextBoxHandle | undefined };
  autofocus?: boolean;
}

export interface TextBoxHandle {
  edit(change: (editing: Editing) => Editing): void;
  focus(): void;
}

/** The field one writes in: grows with its text, completes names, sends on Enter where there is something to send. */
export function TextBox({
  naming,
  placeholder,
  value,
  onChange,
  onSend,
  rows = 1,
  onArrowUp,
  onEscape,
  onPasteFiles,
  handle,
  autofocus,
}: TextBoxProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const selection = useRef<{ start: number; end: number }>(undefined);
  const [completion, setCompletion] = useState<Completion>();
  const [active, setActive] = useState(0);

  handle.current = {
    focus: () => field.current?.focus(),
    edit(change) {
      const element = field.current;
      if (element === null) return;
      const { text, start, end } = change({ text: element.value, start: element.selectionStart, end: element.selectionEnd });
      selection.current = { start, end };
      element.focus();
      onChange(text);
    },
  };

  useLayoutEffect(() => {
    const element = field.current;
    if (element === null) return;
    element.style.height = 'auto';
    element.style.height = `${element.scrollHeight}px`;
    if (selection.current !== undefined) element.setSelectionRange(selection.current.start, selection.current.end);
    selection.current = undefined;
  }, [value]);

  useEffect(() => {
    if (!autofocus) return;
    field.current?.focus();
    field.current?.setSelectionRange(value.length, value.length);
  }, []);

  function look(): void {
    const element = field.current;
    if (element === null || document.activeElement !== element) return;
    setCompletion(complete(element.value, element.selectionEnd, getState()));
    setActive(0);
  }

  const leave = () => setCompletion(undefined);

  function choose(suggestion: Suggestion): void {
    if (completion === undefined) return;
    const after = value.slice(completion.to);
    const inserted = `${suggestion.insert}${after.startsWith(' ') ? '' : ' '}`;
    const at = completion.from + inserted.length;
    selection.current = { start: at, end: at };
    setCompletion(undefined);
    onChange(value.slice(0, completion.from) + inserted + after);
  }

  function onCompletionKey(event: KeyboardEvent, open: Completion): boolean {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = open.suggestions[active];
    if (step !== undefined) setActive((active + step + open.suggestions.length) % open.suggestions.length);
    else if (event.key === 'Tab' && !event.shiftKey && chosen !== undefined) choose(chosen);
    else if (event.key === 'Enter' && !event.shiftKey && chosen !== undefined && !isComplete(value, open)) choose(chosen);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.isComposing || (completion !== undefined && onCompletionKey(event, completion))) return;
    if (event.key === 'Enter' && !event.shiftKey && !event.altKey && onSend !== undefined) {
      event.preventDefault();
      setCompletion(undefined);
      onSend();
    } else if (event.key === 'ArrowUp' && value === '' && onArrowUp !== undefined) {
      event.preventDefault();
      onArrowUp();
    } else if (event.key === 'Escape') onEscape?.();
  }

  function onPaste(event: ClipboardEvent): void {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length === 0 || onPasteFiles === undefined) return;
    event.preventDefault();
    onPasteFiles(files);
  }

  const onInput = (event: { currentTarget: HTMLTextAreaElement }) => {
    onChange(event.currentTarget.value);
    look();
  };
  return html`
    ${
      completion &&
      field.current &&
      html`
        <${Popover}
          anchor=${field.current.closest('.composer-box') ?? field.current}
          onClose=${leave}
          className="suggestions"
          above
          sameWidth
        >
          <${SuggestionList} id=${id} completion=${completion} active=${active} onChoose=${choose} />
        <//>
      `
    }
    <textarea
      class="text-box"
      rows=${rows}
      ...${naming}
      placeholder=${placeholder}
      aria-autocomplete="list"
      aria-controls=${completion && id}
      aria-activedescendant=${completion && `${id}-${active}`}
      spellcheck="false"
      ref=${field}
      value=${value}
      onInput=${onInput}
      onKeyDown=${onKeyDown}
      onClick=${look}
      onBlur=${leave}
      onPaste=${onPaste}
    />
  `;
}
