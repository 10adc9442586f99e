import type { ChannelsSelect, ConversationsSelect, MultiChannelsSelect, MultiConversationsSelect } from '@slack/types';
import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { ChannelKind, ChannelView } from '../../page-server/protocol.ts';
import { Icon } from '../controls/icon.ts';
import { useStore } from '../store/store.ts';
import { titleOf } from '../channel/channel-title.ts';
import type { ElementProps } from './field.ts';
import { IdSelect } from './id-select.ts';

type Select = ConversationsSelect | MultiConversationsSelect | ChannelsSelect | MultiChannelsSelect;

const KINDS: Record<string, ChannelKind> = { public: 'channel', private: 'private', im: 'dm', mpim: 'group-dm' };

/** `channels_select` offers public channels; `conversations_select` all that its filter lets through. */
export function ConversationSelect(props: ElementProps<Select>): VNode {
  const { element } = props;
  const channels = useStore((state) => state.channels);
  const people = useStore((state) => state.people);
  const me = useStore((state) => state.me);
  const onlyPublic = element.type.endsWith('channels_select');
  const filter = 'filter' in element ? element.filter : undefined;
  const kinds = onlyPublic ? ['channel'] : filter?.include?.map((name) => KINDS[name]);
  const isOffered = (channel: ChannelView) => {
    if (channel.isArchived || (kinds !== undefined && !kinds.includes(channel.kind))) return false;
    const hasBot = channel.kind === 'dm' && channel.members.some((member) => people[member]?.isBot);
    return !(filter?.exclude_bot_users === true && hasBot);
  };
  const choices = Object.values(channels)
    .filter(isOffered)
    .map((channel) => ({
      key: channel.id,
      text: titleOf(channel, people, me),
      picture: html`<${Icon} name=${channel.kind === 'channel' ? 'hash' : channel.kind === 'private' ? 'lock' : 'message'} />`,
    }));
  return html`<${IdSelect}
    ...${props}
    choices=${choices}
    kept=${onlyPublic ? 'selected_channel' : 'selected_conversation'}
    otherwise="Select a conversation"
  />`;
}
