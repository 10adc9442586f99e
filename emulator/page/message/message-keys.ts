import type { MessageView } from '../../page-server/protocol.ts';
import { isMine, type MessageActions, openThread } from './message-actions.ts';

/** From the scrolling box around them, the arrows go to the last message. */
export function onScrollerKey(event: KeyboardEvent): void {
  const box = event.currentTarget;
  if (!(box instanceof HTMLElement) || event.target !== box || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
  event.preventDefault();
  [...box.querySelectorAll<HTMLElement>('.message')].at(-1)?.focus();
}

/** On a focused message: arrows walk, T opens its thread, E edits, Delete deletes. */
export function onMessageKey(event: KeyboardEvent, message: MessageView, actions: MessageActions): void {
  const row = event.currentTarget;
  if (!(row instanceof HTMLElement) || event.target !== row || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'ArrowUp' || event.key === 'ArrowDown') focusNext(row, event.key === 'ArrowDown' ? 1 : -1);
  else if (event.key === 't' || event.key === 'ArrowRight') openThread(message);
  else if (event.key === 'e' && isMine(message)) actions.edit(message.ts);
  else if (event.key === 'Delete' && isMine(message)) actions.askToDelete(message);
  else return;
  event.preventDefault();
}

function focusNext(row: HTMLElement, step: 1 | -1): void {
  const rows = [...(row.parentElement?.querySelectorAll<HTMLElement>('.message') ?? [])];
  const next = rows[rows.indexOf(row) + step];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}
