import { useEffect, useState } from 'preact/hooks';
import type { ChannelView } from '../../page-server/protocol.ts';
import type { Stretch } from '../store/state.ts';
import { setState } from '../store/store.ts';
import { attempt } from '../wire/attempt.ts';

/** Marks a channel as read while its newest messages are looked at. Returns up to where it was read on arrival, for the line above what is new. */
export function useMarkRead(channel: ChannelView, stretch: Stretch | undefined, atBottom: boolean): string | undefined {
  const [arrivedAt] = useState(channel.unread > 0 ? channel.lastRead : undefined);
  const [visible, setVisible] = useState(document.visibilityState === 'visible');
  const newest = stretch?.messages.at(-1)?.ts;
  const { id } = channel;

  useEffect(() => {
    const look = () => setVisible(document.visibilityState === 'visible');
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);

  useEffect(() => {
    if (!visible || !atBottom || newest === undefined || stretch?.hasNewer === true) return;
    if (channel.unread === 0 && channel.mentions === 0) return;
    setState((state) => {
      const known = state.channels[id];
      return known === undefined
        ? state
        : { ...state, channels: { ...state.channels, [id]: { ...known, unread: 0, mentions: 0, lastRead: newest } } };
    });
    void attempt({ do: 'read', channel: id, ts: newest });
  }, [id, newest, visible, atBottom, channel.unread, channel.mentions]);

  return arrivedAt;
}
