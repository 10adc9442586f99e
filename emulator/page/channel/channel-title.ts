import type { ChannelView, PersonView } from '../../page-server/protocol.ts';

/** A channel's name, or who else is in a direct message. */
export function titleOf(channel: ChannelView, people: Record<string, PersonView>, me: string): string {
  if (channel.kind === 'channel' || channel.kind === 'private') return channel.name;
  const others = channel.members.filter((member) => member !== me);
  if (others.length === 0) return people[me]?.realName ?? channel.name;
  return others.map((member) => people[member]?.realName ?? member).join(', ');
}

export const isDirect = ({ kind }: ChannelView): boolean => kind === 'dm' || kind === 'group-dm';

/** The app at the other end of a direct message, if it is one with an app. */
export function botIn(channel: ChannelView, people: Record<string, PersonView>): string | undefined {
  return channel.kind === 'dm' ? channel.members.find((member) => people[member]?.isBot) : undefined;
}
