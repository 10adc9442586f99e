import { App, HTTPReceiver, type ReceiverEvent, type ViewSubmitAction } from '@slack/bolt';
import type { Ears } from './ears.ts';
import { type InHand, openInHand } from './in-hand.ts';
import { onCommand } from './on-command.ts';
import { onEvent } from './on-event.ts';
import { onAction, onShortcut } from './on-gesture.ts';
import { onSubmit } from './on-submit.ts';
import { sdkLog } from './sdk-log.ts';
import { openSockets, type Sockets } from './sockets.ts';

export type Door =
  | { readonly kind: 'socket'; readonly appToken: string; readonly apiUrl?: string }
  | { readonly kind: 'http'; readonly signingSecret: string };

export interface ListenOptions {
  readonly door: Door;
  readonly botToken: string;
  readonly ears: Ears;
  readonly onReturn: () => void;
}

export interface Listening {
  /** In HTTP mode, what answers Slack's requests at /slack/events. */
  readonly http?: HTTPReceiver['requestListener'];
  readonly connected: () => boolean;
  /** Resolves when nothing that arrived is still being worked on. */
  readonly settled: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

const anything = /.*/;

/** Opens the ears: every event is persisted before it is acknowledged, every gesture is committed before it is answered. */
export async function listen({ door, botToken, ears, onReturn }: ListenOptions): Promise<Listening> {
  const inHand = openInHand();
  if (door.kind === 'http') {
    const receiver = new HTTPReceiver({
      signingSecret: door.signingSecret,
      endpoints: '/slack/events',
      logger: sdkLog(ears.engine.log),
    });
    attach(receiver, botToken, ears, inHand);
    return { http: receiver.requestListener, connected: () => true, settled: inHand.done, stop: inHand.done };
  }
  const sockets: Sockets = openSockets({ ...door, log: ears.engine.log, onReturn });
  await sockets.open(attach(sockets.first, botToken, ears, inHand));
  return {
    connected: sockets.connected,
    settled: inHand.done,
    async stop() {
      await inHand.done();
      await sockets.close();
    },
  };
}

function attach(receiver: HTTPReceiver | Sockets['first'], botToken: string, ears: Ears, inHand: InHand): App {
  const { teamId, botId, botUserId } = ears.workspace;
  const app = new App({
    receiver,
    authorize: async () => ({ botToken, botId, botUserId, teamId }),
    logger: sdkLog(ears.engine.log),
    convoStore: false,
    ignoreSelf: false,
  });
  app.command(anything, ({ command, ack }) => onCommand(ears, command, ack));
  app.action(anything, ({ body, ack }) => onAction(ears, body, ack));
  app.shortcut(anything, ({ body, ack }) => onShortcut(ears, body, ack));
  app.view<ViewSubmitAction>({ type: 'view_submission', callback_id: anything }, ({ body, ack }) => onSubmit(ears, body, ack));
  app.error(async (error) => ears.engine.log.error({ err: error.original ?? error }, 'listener broke'));
  persistBeforeAck(app, ears, inHand);
  return app;
}

/** Bolt acknowledges an event before its listeners run, so ours run before Bolt. What throws is not acknowledged, and Slack sends it again. */
function persistBeforeAck(app: App, ears: Ears, inHand: InHand): void {
  const dispatch = app.processEvent.bind(app);
  const process = async (received: ReceiverEvent): Promise<void> => {
    if ('event' in received.body) await onEvent(ears, received.body);
    await dispatch(received);
  };
  app.processEvent = (received) => inHand.track(process(received));
}
