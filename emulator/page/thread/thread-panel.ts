import { html } from 'htm/preact';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ChannelView } from '../../page-server/protocol.ts';
import { isDirect, titleOf } from '../channel/channel-title.ts';
import { MessageList } from '../channel/message-list.ts';
import { Composer } from '../composer/composer.ts';
import { IconButton } from '../controls/icon-button.ts';
import { useFocusReturn } from '../controls/use-focus-return.ts';
import { isMine } from '../message/message-actions.ts';
import { onScrollerKey } from '../message/message-keys.ts';
import { go } from '../route.ts';
import { threadKey } from '../store/state.ts';
import { useStore } from '../store/store.ts';
import { whenLive } from '../wire/connection.ts';
import { loadThread } from '../wire/load.ts';

/** A thread beside its channel. Mounted anew for every thread. */
export function ThreadPanel({ channel, ts, at }: { channel: ChannelView; ts: string; at?: string | undefined }) {
  const stored = useStore((state) => state.threads[threadKey(channel.id, ts)]);
  const ephemerals = useStore((state) => state.ephemerals[channel.id]);
  const people = useStore((state) => state.people);
  const me = useStore((state) => state.me);
  const [editing, setEditing] = useState<string>();
  const scroller = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLElement>(null);
  useFocusReturn(panel);
  const messages = useMemo(() => {
    const own = (ephemerals ?? []).filter((message) => message.thread_ts === ts);
    return [...(stored ?? []), ...own].sort((one, other) => (one.ts < other.ts ? -1 : 1));
  }, [stored, ephemerals, ts]);

  useEffect(() => {
    const load = () => void loadThread(channel.id, ts);
    load();
    return whenLive(load);
  }, [channel.id, ts]);

  useEffect(() => {
    if (scroller.current !== null) scroller.current.scrollTop = scroller.current.scrollHeight;
  }, [messages.length]);

  const editLast = useCallback(() => {
    const last = messages.findLast((message) => isMine(message));
    if (last !== undefined) setEditing(last.ts);
  }, [messages]);

  const close = () => go({ kind: 'channel', channel: channel.id });
  const title = titleOf(channel, people, me);
  const name = isDirect(channel) ? title : `#${title}`;
  const [parent, ...replies] = messages;
  return html`
    <aside class="thread" aria-label="Thread" ref=${panel}>
      <header class="channel-head">
        <h2 class="thread-title">Thread <small>${name}</small></h2>
        <${IconButton} icon="close" label="Close thread" onClick=${close} />
      </header>
      <div class="scroller" ref=${scroller} onKeyDown=${onScrollerKey} tabindex="0" role="log" aria-label="Replies">
        ${
          parent &&
          html`
            <${MessageList} channel=${channel} messages=${[parent]} inThread editing=${editing} onEdit=${setEditing} highlighted=${at} />
          `
        }
        ${
          replies.length > 0 &&
          html`<div class="thread-divider"><span>${replies.length} ${replies.length === 1 ? 'reply' : 'replies'}</span></div>`
        }
        ${
          replies.length > 0 &&
          html`
            <${MessageList} channel=${channel} messages=${replies} inThread editing=${editing} onEdit=${setEditing} highlighted=${at} />
          `
        }
      </div>
      ${
        channel.isMember &&
        !channel.isArchived &&
        html`<${Composer} channel=${channel.id} thread=${ts} to=${name} onArrowUp=${editLast} autofocus />`
      }
    </aside>
  `;
}
