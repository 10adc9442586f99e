import { html } from 'htm/preact';
import { useState } from 'preact/hooks';
import type { InputValues, MessageView } from '../../page-server/protocol.ts';
import { Blocks } from '../blocks/block.ts';
import { SurfaceContext } from '../blocks/surface.ts';
import { useSurfaceState } from '../blocks/use-surface-state.ts';
import { MrkdwnText } from '../text/mrkdwn-text.ts';
import { Attachments } from './attachments.ts';

const NOTHING_FILLED: InputValues = {};

/** What a message says: its blocks, or its text when it has none (people's texts are drawn from the text, which says the same). */
export function MessageBody({ message }: { message: MessageView }) {
  const [inputs, setInputs] = useState(NOTHING_FILLED);
  const source = { kind: 'message', channel: message.channel, ts: message.ts, ephemeral: message.ephemeral === true } as const;
  const surface = useSurfaceState(source, `${message.channel}-${message.ts}`, inputs, setInputs);
  if (message.subtype === 'tombstone') return html`<div class="message-gone">This message was deleted.</div>`;
  const edited = message.edited && html`<span class="message-edited"> (edited)</span>`;
  // Slack names who joined only in the line above.
  const said = isSystem(message) ? message.text.replace(/^<@\w+> (has )?/, '') : message.text;
  const showsBlocks = message.blocks !== undefined && message.blocks.length > 0 && !isOnlyText(message);
  return html`
    <${SurfaceContext.Provider} value=${surface}>
      <div class=${`message-body ${isSystem(message) ? 'message-system' : ''}`}>
        ${
          showsBlocks
            ? html`<${Blocks} blocks=${message.blocks} />${edited}`
            : said !== '' && html`<${MrkdwnText} text=${said} jumbo tail=${edited} />`
        }
        ${message.attachments && html`<${Attachments} attachments=${message.attachments} />`}
      </div>
    <//>
  `;
}

/** Slack generates a rich_text block from what a person types; the text itself is exact. */
function isOnlyText({ blocks, text, bot_id: bot }: MessageView): boolean {
  return text !== '' && bot === undefined && blocks?.length === 1 && blocks[0]?.type === 'rich_text';
}

const SYSTEM = /^(channel|group)_(join|leave|topic|purpose|name|archive|unarchive)$|^(pinned_item|bot_add|bot_remove)$/;
const isSystem = ({ subtype }: MessageView): boolean => SYSTEM.test(subtype ?? '');
