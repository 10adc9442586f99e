import type { MessageView } from '../../page-server/protocol.ts';
import { isMine, type MessageActions, openThread } from './message-actions.ts';

/**
 * Around the messages: Tab goes on to where one writes, past the hundreds of buttons and links in them; the arrows go to the last
 * message, whose own buttons Tab then reaches. Escape in any of them goes back to writing.
 */
export function onScrollerKey(event: KeyboardEvent): void {
  const box = event.currentTarget;
  if (!(box instanceof HTMLElement) || event.defaultPrevented || isOver(event.target)) return;
  const isOnBox = event.target === box;
  if (event.key === 'Escape' || (isOnBox && event.key === 'Tab' && !event.shiftKey)) {
    const field = box.closest('.channel, .thread')?.querySelector<HTMLElement>('.composer .text-box');
    if (field === null || field === undefined) return;
    field.focus();
  } else if (isOnBox && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
    [...box.querySelectorAll<HTMLElement>('.message')].at(-1)?.focus();
  } else return;
  event.preventDefault();
}

/** What lies over the page stands inside the message it belongs to, and has keys of its own. */
const isOver = (target: EventTarget | null): boolean => target instanceof Element && target.closest('dialog, [popover]') !== null;

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
