import { html } from 'htm/preact';
import { useMemo, useState } from 'preact/hooks';
import type { ChannelView, MessageView } from '../../page-server/protocol.ts';
import { useZone } from '../format/use-zone.ts';
import { DeleteDialog } from '../message/delete-dialog.ts';
import type { MessageActions } from '../message/message-actions.ts';
import { MessageRow, type MessageRowProps } from '../message/message-row.ts';
import { useStore } from '../store/store.ts';
import { DayDivider } from './day-divider.ts';
import { type Row, rowsOf } from './rows.ts';
import { useKeptRows } from './use-kept-rows.ts';

interface Props {
  channel: ChannelView;
  messages: MessageView[];
  inThread: boolean;
  lastRead?: string | undefined;
  highlighted?: string | undefined;
  editing: string | undefined;
  onEdit: (ts: string | undefined) => void;
}

const drawMessage = (props: MessageRowProps) => html`<${MessageRow} key=${props.message.ts} ...${props} />`;

/** The rows of a channel or a thread; what scrolls them is around it. */
export function MessageList({ channel, messages, inThread, lastRead, highlighted, editing, onEdit }: Props) {
  const tz = useZone();
  const me = useStore((state) => state.me);
  const [deleting, setDeleting] = useState<MessageView>();
  const rows = useMemo(() => rowsOf(messages, tz, lastRead, me), [messages, tz, lastRead, me]);
  const actions = useMemo<MessageActions>(() => ({ edit: onEdit, askToDelete: setDeleting }), [onEdit]);

  const keptRow = useKeptRows(drawMessage);
  function drawRow(row: Row) {
    if (row.kind === 'day') return inThread ? null : html`<${DayDivider} key=${row.key} ts=${row.ts} />`;
    if (row.kind === 'unread') return html`<div class="unread-line" key="unread" role="separator"><span>New</span></div>`;
    const { key, message, grouped } = row;
    return keptRow(key, {
      message,
      grouped,
      inThread,
      highlighted: message.ts === highlighted,
      pinned: channel.pins.includes(message.ts),
      editing: message.ts === editing,
      actions,
    });
  }

  return html`
    <div class="message-list" role="list" aria-label=${inThread ? 'Thread' : 'Messages'}>${rows.map(drawRow)}</div>
    ${deleting && html`<${DeleteDialog} message=${deleting} onClose=${() => setDeleting(undefined)} />`}
  `;
}
