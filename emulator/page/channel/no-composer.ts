import { html } from 'htm/preact';
import type { ChannelView } from '../../page-server/protocol.ts';
import { attempt } from '../wire/attempt.ts';

/** In place of the composer where one cannot write. */
export function NoComposer({ channel }: { channel: ChannelView }) {
  if (channel.isArchived) return html`<div class="no-composer">This channel has been archived. Its messages stay readable.</div>`;
  return html`
    <div class="no-composer">
      <span>You are viewing <b>#${channel.name}</b></span>
      <button type="button" class="button primary" onClick=${() => void attempt({ do: 'join', channel: channel.id })}>Join channel</button>
    </div>
  `;
}
