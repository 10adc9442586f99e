import { html } from 'htm/preact';
import type { MessageView } from '../../page-server/protocol.ts';
import { clockTime, dateOfTs, dayName } from '../format/time.ts';
import { useNow, useZone } from '../format/use-zone.ts';
import { Avatar } from '../shell/avatar.ts';
import { useStore } from '../store/store.ts';
import { openThread } from './message-actions.ts';

const FACES_MAX = 5;

/** Under a message that has replies: who replied, how many times, when last. */
export function ThreadBar({ message }: { message: MessageView }) {
  const people = useStore((state) => state.people);
  const tz = useZone();
  const now = useNow();
  const count = message.reply_count ?? 0;
  const last = dateOfTs(message.latest_reply ?? message.ts);
  const faces = (message.reply_users ?? []).slice(0, FACES_MAX);
  return html`
    <button type="button" class="thread-bar" onClick=${() => openThread(message)}>
      ${faces.map(
        (user) => html`
          <${Avatar} id=${user} name=${people[user]?.realName ?? user} isApp=${people[user]?.isBot ?? false} size="small" />
        `,
      )}
      <span class="thread-count">${count} ${count === 1 ? 'reply' : 'replies'}</span>
      <span class="thread-last">Last reply ${lastWords(dayName(last, tz, now))} at ${clockTime(last, tz)}</span>
    </button>
  `;
}

const lastWords = (day: string): string => (day === 'Today' || day === 'Yesterday' ? day.toLowerCase() : `on ${day}`);
