import { App, type Context, type HTTPReceiver, type ReceiverEvent, type ViewSubmitAction } from '@slack/bolt';
import type { Ears } from './ears.ts';
import { type HttpDoor, openHttpDoor } from './http-door.ts';
import { type InHand, openInHand } from './in-hand.ts';
import { onCommand } from './on-command.ts';
import { onAction, onShortcut } from './on-gesture.ts';
import { onSubmit } from './on-submit.ts';
import { receive } from './receive.ts';
import { answerBy } from './safely.ts';
import { sdkLog } from './sdk-log.ts';
import { openSockets, type Sockets } from './sockets.ts';

export type Door =
  | { readonly kind: 'socket'; readonly appToken: string; readonly apiUrl?: string }
  | { readonly kind: 'http'; readonly signingSecret: string };

export interface ListenOptions {
  readonly door: Door;
  readonly botToken: string;
  readonly ears: Ears;
}

export interface Listening {
  /** In HTTP mode, what answers Slack's requests at /slack/events. */
  readonly http?: HttpDoor['answer'];
  readonly connected: () => boolean;
  /** Resolves when nothing that arrived is still being worked on. */
  readonly settled: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

const anything = /.*/;

/** Opens the ears: every event is persisted before it is acknowledged, every gesture is committed before it is answered. */
export async function listen({ door, botToken, ears }: ListenOptions): Promise<Listening> {
  const inHand = openInHand();
  if (door.kind === 'http') {
    const { receiver, answer } = openHttpDoor(door.signingSecret, ears.engine.log);
    attach(receiver, botToken, ears, inHand);
    return { http: answer, connected: () => true, settled: inHand.done, stop: inHand.close };
  }
  const sockets: Sockets = openSockets({ ...door, log: ears.engine.log, onReturn: ears.doubt.raise });
  await sockets.open(attach(sockets.first, botToken, ears, inHand));
  return {
    connected: sockets.connected,
    settled: inHand.done,
    async stop() {
      await inHand.close();
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
  app.command(anything, ({ command, ack, context }) => onCommand(ears, command, ack, deadlineIn(context)));
  app.action(anything, ({ body, ack, context }) => onAction(ears, body, { ack, by: deadlineIn(context) }));
  app.shortcut(anything, ({ body, ack, context }) => onShortcut(ears, body, { ack, by: deadlineIn(context) }));
  app.view<ViewSubmitAction>({ type: 'view_submission', callback_id: anything }, ({ body, ack, context }) =>
    onSubmit(ears, body, ack, deadlineIn(context)),
  );
  app.error(async (error) => ears.engine.log.error({ err: error.original ?? error }, 'listener broke'));
  receiveFirst(app, ears, inHand);
  return app;
}

/** All of Bolt's work, behind ours: a gesture's time runs from its arrival. */
function receiveFirst(app: App, ears: Ears, inHand: InHand): void {
  const dispatch = app.processEvent.bind(app);
  app.processEvent = (received: ReceiverEvent) => {
    const customProperties = { ...received.customProperties, answerBy: answerBy() };
    return inHand.track(() => receive(ears, { ...received, customProperties }, dispatch));
  };
}

const deadlineIn = (context: Context): number => (typeof context.answerBy === 'number' ? context.answerBy : answerBy());
