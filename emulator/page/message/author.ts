import type { MessageView } from '../../page-server/protocol.ts';
import { useStore } from '../store/store.ts';

export interface Author {
  id: string;
  name: string;
  isApp: boolean;
  emoji?: string;
}

/** Who a message is shown to be from: a person, an app, or the name an app gave itself. */
export function useAuthor({ user, username, bot_id: bot, icon_emoji: emoji }: MessageView): Author {
  const person = useStore((state) => state.people[user ?? '']);
  const name = username ?? person?.realName ?? user ?? bot ?? 'Unknown';
  const isApp = bot !== undefined || person?.isBot === true;
  return { id: user ?? bot ?? name, name, isApp: isApp && user !== 'USLACKBOT', ...(emoji !== undefined && { emoji }) };
}
