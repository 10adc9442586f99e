import { App, HTTPReceiver, type Receiver, type ReceiverEvent, SocketModeReceiver, type ViewSubmitAction } from '@slack/bolt';
import { onEvent } from './on-event.ts';
import type { Ears } from './ears.ts';
import { onCommand } from './on-command.ts';
import { onAction, onShortcut } from './on-gesture.ts';
import { onSubmit } from './on-submit.ts';

export type Door =
  | { readonly kind: 'socket'; readonly appToken: string; readonly apiUrl?: string }
  | { readonly kind: 'http'; readonly signingSecret: string };

export interface Listening {
  /** In HTTP mode, what answers Slack's requests at /slack/events. */
  readonly http?: HTTPReceiver['requestListener'];
  readonly connected: () => boolean;
  readonly stop: () => Promise<void>;
}

const anything = /.*/;

/** Opens the ears: every event is persisted before it is acknowledged, every gesture is committed before it is answered. */
export async function listen(door: Door, botToken: string, ears: Ears): Promise<Listening> {
  const { log } = ears.engine;
  const sockets = door.kind === 'socket' ? [socketReceiver(door), socketReceiver(door)] : [];
  const http = door.kind === 'http' ? httpReceiver(door) : undefined;
  const first: Receiver | undefined = sockets[0] ?? http;
  if (!first) throw new Error('no door to Slack');

  const { teamId, botId, botUserId } = ears.workspace;
  const app = new App({
    receiver: first,
    authorize: async () => ({ botToken, botId, botUserId, teamId }),
    convoStore: false,
    ignoreSelf: false,
  });
  app.command(anything, ({ command, ack }) => onCommand(ears, command, ack));
  app.action(anything, ({ body, ack }) => onAction(ears, body, ack));
  app.shortcut(anything, ({ body, ack }) => onShortcut(ears, body, ack));
  app.view<ViewSubmitAction>({ type: 'view_submission', callback_id: anything }, ({ body, ack }) => onSubmit(ears, body, ack));
  app.error(async (error) => log.error({ err: error.original ?? error }, 'listener broke'));
  persistBeforeAck(app, ears);

  for (const receiver of sockets.slice(1)) receiver.init(app);
  await Promise.all(sockets.map((receiver) => receiver.start()));
  return {
    ...(http && { http: http.requestListener }),
    connected: () => true,
    stop: async () => {
      await Promise.all(sockets.map((receiver) => receiver.stop()));
    },
  };
}

/** Bolt acknowledges an event before its listeners run, so ours run before Bolt. What throws is not acknowledged, and Slack sends it again. */
function persistBeforeAck(app: App, ears: Ears): void {
  const dispatch = app.processEvent.bind(app);
  app.processEvent = async (received: ReceiverEvent) => {
    if ('event' in received.body) await onEvent(ears, received.body);
    await dispatch(received);
  };
}

// Two sockets: Slack recycles each now and then, and the SDK is away for five seconds when it does.
const socketReceiver = ({ appToken, apiUrl }: Extract<Door, { kind: 'socket' }>): SocketModeReceiver =>
  new SocketModeReceiver({
    appToken,
    ...(apiUrl !== undefined && { installerOptions: { clientOptions: { slackApiUrl: apiUrl } } }),
    processEventErrorHandler: async () => false,
  });

const httpReceiver = ({ signingSecret }: Extract<Door, { kind: 'http' }>): HTTPReceiver =>
  new HTTPReceiver({ signingSecret, endpoints: '/slack/events', processEventErrorHandler: async () => false });
