/** Changes to a text field's value and selection, as values. */
export interface Editing {
  text: string;
  start: number;
  end: number;
}

/** Puts marks around what is selected, or takes them away when they are there already. */
export function toggleMark({ text, start, end }: Editing, mark: string, closing = mark): Editing {
  const inside = text.slice(start, end);
  if (text.slice(0, start).endsWith(mark) && text.slice(end).startsWith(closing)) {
    return {
      text: text.slice(0, start - mark.length) + inside + text.slice(end + closing.length),
      start: start - mark.length,
      end: end - mark.length,
    };
  }
  return { text: text.slice(0, start) + mark + inside + closing + text.slice(end), start: start + mark.length, end: end + mark.length };
}

/** Begins each of the selected lines with a prefix such as `> `. */
export function prefixLines({ text, start, end }: Editing, prefix: string): Editing {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const lines = text.slice(from, end).split('\n');
  const changed = lines.map((line) => prefix + line).join('\n');
  return { text: text.slice(0, from) + changed + text.slice(end), start: start + prefix.length, end: end + prefix.length * lines.length };
}

export function insertText({ text, start, end }: Editing, inserted: string): Editing {
  const at = start + inserted.length;
  return { text: text.slice(0, start) + inserted + text.slice(end), start: at, end: at };
}
