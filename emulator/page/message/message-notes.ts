import { html } from 'htm/preact';
import type { MessageView } from '../../page-server/protocol.ts';
import { Icon } from '../controls/icon.ts';
import { openThread } from './message-actions.ts';

export function EphemeralNote() {
  return html`<div class="message-note">
    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
      <path d="M2.5 10S5 5 10 5s7.5 5 7.5 5-2.5 5-7.5 5-7.5-5-7.5-5Zm7.5 2a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z" /></svg
    >Only visible to you
  </div>`;
}

export function PinnedNote() {
  return html`<div class="message-note"><${Icon} name="pin" />Pinned</div>`;
}

/** A reply that was also sent to the channel. */
export function ReplyNote({ message }: { message: MessageView }) {
  return html`<div class="message-note">
    <${Icon} name="reply" /><span>replied to a thread:</span
    ><button type="button" class="link-button" onClick=${() => openThread(message)}>View thread</button>
  </div>`;
}
