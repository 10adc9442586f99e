import { html } from 'htm/preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import type { MessageView } from '../../page-server/protocol.ts';
import { Message } from './message.ts';
import { MessageToolbar } from './message-toolbar.ts';
import type { MessageActions } from './message-actions.ts';
import { onMessageKey } from './message-keys.ts';

export interface MessageRowProps {
  message: MessageView;
  /** Follows a message of the same author closely: without picture and name. */
  grouped: boolean;
  inThread: boolean;
  highlighted: boolean;
  pinned: boolean;
  editing: boolean;
  actions: MessageActions;
}

/** A message with what one can do to it. The body is only drawn again when something of it changed. */
export function MessageRow(props: MessageRowProps) {
  const { message, grouped, inThread, highlighted, pinned, editing, actions } = props;
  const row = useRef<HTMLDivElement>(null);
  const [over, setOver] = useState(false);
  const [within, setWithin] = useState(false);
  const [busy, setBusy] = useState(false);
  const near = over || within || busy;
  const body = useMemo(
    () =>
      html`<${Message}
        message=${message}
        grouped=${grouped}
        inThread=${inThread}
        pinned=${pinned}
        editing=${editing}
        actions=${actions}
      />`,
    [message, grouped, inThread, pinned, editing, actions],
  );
  // A focus that a click left behind does not count: the toolbar goes with the pointer then.
  const enter = ({ target }: FocusEvent) => setWithin(target instanceof Element && target.matches(':focus-visible'));
  const leave = ({ relatedTarget: next }: FocusEvent) => {
    if (!(next instanceof Node && row.current?.contains(next))) setWithin(false);
  };
  const classes = [
    'message',
    grouped && 'grouped',
    highlighted && 'highlighted',
    pinned && 'pinned',
    message.ephemeral && 'ephemeral',
    editing && 'editing',
    near && 'near',
  ];
  const toolbar =
    near &&
    !editing &&
    html`<${MessageToolbar} message=${message} inThread=${inThread} pinned=${pinned} actions=${actions} onBusy=${setBusy} />`;
  return html`
    <div
      class=${classes.filter(Boolean).join(' ')}
      role="listitem"
      tabindex="-1"
      data-ts=${message.ts}
      ref=${row}
      onPointerEnter=${() => setOver(true)}
      onPointerLeave=${() => setOver(false)}
      onFocusIn=${enter}
      onFocusOut=${leave}
      onKeyDown=${(event: KeyboardEvent) => onMessageKey(event, message, actions)}
    >
      ${body}${toolbar}
    </div>
  `;
}
