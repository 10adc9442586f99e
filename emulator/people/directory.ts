import type { Directory } from '../blocks/index.ts';
import { canSee } from '../workspace/visibility.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** Whom and what a person can name in what they type. */
export function directoryOf({ users, userGroups, channels }: Workspace, userId: string): Directory {
  const firstId = <Item extends { readonly id: string }>(items: Iterable<Item>, is: (item: Item) => boolean): string | undefined => {
    for (const item of items) if (is(item)) return item.id;
    return undefined;
  };
  return {
    userId: (name) => firstId(users.values(), (user) => user.id === name || user.name === name.toLowerCase()),
    groupId: (handle) => firstId(userGroups.values(), (group) => group.id === handle || group.handle === handle.toLowerCase()),
    channel: (name) => {
      for (const channel of channels.values()) {
        const isNamed = channel.kind === 'channel' && (channel.id === name || channel.name === name);
        if (isNamed && canSee({ users }, channel, userId)) return { id: channel.id, name: channel.isPrivate ? '' : channel.name };
      }
      return undefined;
    },
  };
}
