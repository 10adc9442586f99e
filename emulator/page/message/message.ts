import { html } from 'htm/preact';
import type { MessageView } from '../../page-server/protocol.ts';
import { clockTime, dateOfTs, format, shortClockTime } from '../format/time.ts';
import { useZone } from '../format/use-zone.ts';
import { addressOf, go } from '../route.ts';
import { Avatar } from '../shell/avatar.ts';
import { useAuthor } from './author.ts';
import { EditBox } from './edit-box.ts';
import { Files } from './files.ts';
import { EphemeralNote, PinnedNote, ReplyNote } from './message-notes.ts';
import type { MessageActions } from './message-actions.ts';
import { MessageBody } from './message-body.ts';
import { Reactions } from './reactions.ts';
import { ThreadBar } from './thread-bar.ts';

interface MessageProps {
  message: MessageView;
  grouped: boolean;
  inThread: boolean;
  pinned: boolean;
  editing: boolean;
  actions: MessageActions;
}

export function Message({ message, grouped, inThread, pinned, editing, actions }: MessageProps) {
  const author = useAuthor(message);
  return html`
    ${message.ephemeral && html`<${EphemeralNote} />`} ${pinned && html`<${PinnedNote} />`}
    ${message.subtype === 'thread_broadcast' && !inThread && html`<${ReplyNote} message=${message} />`}
    <div class="message-margin">
      ${
        grouped
          ? html`<${TimeLink} message=${message} short />`
          : html`<${Avatar} id=${author.id} name=${author.name} isApp=${author.isApp} emoji=${author.emoji} />`
      }
    </div>
    <div class="message-main">
      ${
        !grouped &&
        html`
          <div class="message-head">
            <span class="message-author">${author.name}</span>${author.isApp && html`<span class="app-tag">APP</span>`}<${TimeLink}
              message=${message}
            />
          </div>
        `
      }
      ${editing ? html`<${EditBox} message=${message} onDone=${() => actions.edit(undefined)} />` : html`<${MessageBody} message=${message} />`}
      ${message.files && html`<${Files} files=${message.files} />`}
      ${message.reactions && message.reactions.length > 0 && html`<${Reactions} message=${message} />`}
      ${!inThread && (message.reply_count ?? 0) > 0 && html`<${ThreadBar} message=${message} />`}
    </div>
  `;
}

function TimeLink({ message, short = false }: { message: MessageView; short?: boolean }) {
  const tz = useZone();
  const date = dateOfTs(message.ts);
  const place = { kind: 'channel', channel: message.channel, at: message.ts } as const;
  const open = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey) return;
    event.preventDefault();
    go(place);
  };
  const whole = format(date, tz, { dateStyle: 'full', timeStyle: 'medium' });
  return html`<a class="message-time" href=${addressOf(place)} title=${whole} tabindex="-1" onClick=${open}
    ><time datetime=${date.toISOString()}>${short ? shortClockTime(date, tz) : clockTime(date, tz)}</time></a
  >`;
}
