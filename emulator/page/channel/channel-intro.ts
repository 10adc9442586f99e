import { html } from 'htm/preact';
import type { ChannelView } from '../../page-server/protocol.ts';
import { Icon } from '../controls/icon.ts';
import { Avatar } from '../shell/avatar.ts';
import { useStore } from '../store/store.ts';
import { isDirect, titleOf } from './channel-title.ts';

/** What stands above a conversation's first message. */
export function ChannelIntro({ channel }: { channel: ChannelView }) {
  const people = useStore((state) => state.people);
  const me = useStore((state) => state.me);
  const title = titleOf(channel, people, me);
  if (channel.isLimited) {
    return html`<div class="intro">
      <h2>${title}</h2>
      <p>Older messages are not kept here.</p>
    </div>`;
  }
  if (isDirect(channel)) {
    const other = people[channel.members.find((member) => member !== me) ?? me];
    return html`
      <div class="intro">
        ${other && html`<${Avatar} id=${other.id} name=${other.realName} isApp=${other.isBot} size="large" />`}
        <h2>${title}</h2>
        <p>This conversation is just between you and ${other?.id === me ? 'yourself' : title}.</p>
      </div>
    `;
  }
  return html`
    <div class="intro">
      <h2><${Icon} name=${channel.kind === 'private' ? 'lock' : 'hash'} />${title}</h2>
      <p>This is the very beginning of the <b>${title}</b> channel. ${channel.purpose}</p>
    </div>
  `;
}
