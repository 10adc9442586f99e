import { html } from 'htm/preact';
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { ChannelView as Channel } from '../../page-server/protocol.ts';
import { Composer } from '../composer/composer.ts';
import { Icon } from '../controls/icon.ts';
import { useStore } from '../store/store.ts';
import { isMine } from '../message/message-actions.ts';
import { onScrollerKey } from '../message/message-keys.ts';
import { whenLive } from '../wire/connection.ts';
import { loadAround, loadNewest } from '../wire/load.ts';
import { BookmarksBar } from './bookmarks-bar.ts';
import { ChannelHeader } from './channel-header.ts';
import { ChannelIntro } from './channel-intro.ts';
import { isDirect, titleOf } from './channel-title.ts';
import { NoComposer } from './no-composer.ts';
import { MessageList } from './message-list.ts';
import { merged } from './merge-ephemerals.ts';
import { useMarkRead } from './use-mark-read.ts';
import { useScroll } from './use-scroll.ts';

/** A channel: its head, its messages, and where one writes. Mounted anew for every channel. */
export function ChannelView({ channel, at }: { channel: Channel; at?: string | undefined }) {
  const { id } = channel;
  const stretch = useStore((state) => state.stretches[id]);
  const ephemerals = useStore((state) => state.ephemerals[id]);
  const people = useStore((state) => state.people);
  const me = useStore((state) => state.me);
  const [editing, setEditing] = useState<string>();
  const messages = useMemo(() => merged(stretch, ephemerals ?? []), [stretch, ephemerals]);
  const { box, onScroll, toBottom, atBottom } = useScroll(id, stretch, at, messages);
  const lastRead = useMarkRead(channel, stretch, atBottom);

  useEffect(() => {
    const load = () => void (at === undefined ? loadNewest(id) : loadAround(id, at));
    load();
    return whenLive(load);
  }, [id, at]);

  const editLast = useCallback(() => {
    const last = messages.findLast((message) => isMine(message) && message.subtype === undefined);
    if (last !== undefined) setEditing(last.ts);
  }, [messages]);

  const jump = () => {
    toBottom();
    if (stretch?.hasNewer === true) void loadNewest(id);
  };
  const title = titleOf(channel, people, me);
  const name = isDirect(channel) ? title : `#${title}`;
  const canWrite = channel.isMember && !channel.isArchived;
  return html`
    <section class="channel" aria-label=${title}>
      <${ChannelHeader} channel=${channel} />
      <${BookmarksBar} channel=${channel} />
      <div class="scroller-frame">
        <div class="scroller" ref=${box} onScroll=${onScroll} onKeyDown=${onScrollerKey} tabindex="0" role="log" aria-label="Conversation">
          <div class="scroller-inside">
            ${stretch !== undefined && !stretch.hasOlder && html`<${ChannelIntro} channel=${channel} />`}
            ${stretch?.hasOlder && html`<div class="loading">Loading earlier messages…</div>`}
            ${
              stretch !== undefined &&
              html`
                <${MessageList}
                  channel=${channel}
                  messages=${messages}
                  inThread=${false}
                  lastRead=${lastRead}
                  highlighted=${at}
                  editing=${editing}
                  onEdit=${setEditing}
                />
              `
            }
          </div>
        </div>
        ${
          !atBottom &&
          html`
            <button type="button" class="jump" onClick=${jump}>
              <${Icon}
                name="down"
              />${channel.unread > 0 ? `${channel.unread} new ${channel.unread === 1 ? 'message' : 'messages'}` : 'Latest messages'}
            </button>
          `
        }
      </div>
      ${
        canWrite
          ? html`<${Composer} channel=${id} to=${name} onArrowUp=${editLast} onSent=${jump} autofocus=${at === undefined} />`
          : html`<${NoComposer} channel=${channel} />`
      }
    </section>
  `;
}
