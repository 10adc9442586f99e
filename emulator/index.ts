import { callLog, type LoggedCall } from './api/call-log.ts';
import { faultList, type Faults } from './api/faults.ts';
import { rateLimits, type RateLimits } from './api/rate-limits.ts';
import { realClock, type Clock } from './clock.ts';
import { openBusy } from './delivery/busy.ts';
import { openDelivery, type Delivery } from './delivery/index.ts';
import { readManifest, type ManifestDocument } from './manifest.ts';
import { servePage } from './page-server/serve-page.ts';
import { openPageWorld } from './page-server/world/open-world.ts';
import { personOf, type Person } from './people/person.ts';
import type { Stage } from './people/stage.ts';
import { openServer } from './server.ts';
import { snapshotOf, type ChannelSnapshot } from './snapshot.ts';
import {
  defaultChannels,
  defaultPeople,
  defaultUserGroups,
  type ChannelSpec,
  type PersonSpec,
  type UserGroupSpec,
} from './workspace/default-people.ts';
import { postAs, type AlertContent } from './workspace/post-as.ts';
import { installApp, seedWorkspace, userNamed } from './workspace/seed.ts';
import type { Message } from './workspace/message.ts';
import type { Workspace } from './workspace/workspace.ts';

export { manualClock, realClock, type Clock, type ManualClock, type RealClock } from './clock.ts';
export type { LoggedCall } from './api/call-log.ts';
export type { Fault } from './api/faults.ts';
export type { Filling } from './people/fill.ts';
export { Impossible } from './people/stage.ts';
export type { Person, Seen, Target } from './people/person.ts';
export type { SeenMessage } from './people/reading.ts';
export type { ChannelSnapshot } from './snapshot.ts';
export type { Message, PlacedMessage } from './workspace/message.ts';
export type { View } from './workspace/view.ts';
export type { ManifestDocument };
export type { ChannelSpec, PersonSpec, UserGroupSpec };

export interface SlackOptions {
  /** The app's manifest: a YAML file, or its content parsed. */
  readonly manifest: string | ManifestDocument;
  readonly people?: readonly PersonSpec[];
  readonly userGroups?: readonly UserGroupSpec[];
  readonly channels?: readonly ChannelSpec[];
  /** 0, the default, takes a free port. */
  readonly port?: number;
  readonly clock?: Clock;
  /** How the app is reached: Socket Mode unless an URL is given. */
  readonly mode?: 'socket' | { readonly requestUrl: string };
  /** Told of every call that is refused, as it happens. */
  readonly onRefusal?: (call: LoggedCall) => void;
}

/** A running workspace. */
export interface Slack {
  readonly apiUrl: string;
  readonly page: string;
  readonly botToken: string;
  readonly appToken: string;
  readonly signingSecret: string;
  readonly clock: Clock;
  readonly teamId: string;
  readonly appId: string;
  readonly botUserId: string;
  readonly botId: string;
  /** By name or id. */
  readonly person: (nameOrId: string) => Person;
  /** As things stand now; throws when no channel is called so. */
  readonly channel: (nameOrId: string) => ChannelSnapshot;
  readonly channels: () => ChannelSnapshot[];
  readonly file: (id: string) => { readonly name: string; readonly mimetype: string; readonly content: Buffer };
  /** Another app of the workspace, which posts. */
  readonly app: (name: string) => { readonly posts: (channel: string, content: string | AlertContent) => Message };
  readonly faults: Faults & Pick<Delivery['sockets'], 'cut' | 'silence' | 'disconnect'> & { readonly events: Delivery['eventFaults'] };
  readonly limits: Omit<RateLimits, 'retryAfter'>;
  /** The app's Web API calls, oldest first (the latest twenty thousand). */
  readonly calls: readonly LoggedCall[];
  readonly refusals: readonly LoggedCall[];
  readonly openSockets: number;
  /** From now on the bot's token is refused; the app is told. */
  readonly revokeToken: () => void;
  readonly uninstallApp: () => void;
  /** Resolves when nothing is on its way to the app and no call is being answered. */
  readonly settled: () => Promise<void>;
  readonly close: () => Promise<void>;
  /** The state itself, for those who build on it. */
  readonly workspace: Workspace;
  readonly stage: Stage;
}

/** Starts a Slack workspace on this machine, with the app of the manifest installed. */
export async function startSlack(options: SlackOptions): Promise<Slack> {
  const { clock = realClock(), mode = 'socket', port = 0 } = options;
  const manifest = readManifest(options.manifest);
  const {
    people = defaultPeople,
    userGroups = options.people === undefined ? defaultUserGroups : [],
    channels = defaultChannels,
  } = options;
  const workspace = seedWorkspace({ clock, manifest, people, userGroups, channels });
  const delivery = openDelivery({ world: workspace, grants: { scopes: manifest.scopes, botEvents: manifest.botEvents }, mode });
  const [busy, faults, limits, log] = [openBusy(), faultList(), rateLimits(clock), callLog(options.onRefusal)];
  const connectionUrl = () => delivery.sockets.connectionUrl(workspace.origin.replace(/^http/, 'ws'));
  const call = { workspace, manifest, callerId: workspace.app.botUserId, connectionUrl };
  const stage: Stage = { workspace, manifest, deliver: (kind, payload) => delivery.deliver(kind, payload) };
  const page = servePage(openPageWorld(stage));
  const opened = await openServer({ api: { call, faults, limits, log, busy }, sockets: delivery.sockets, page }, port);
  workspace.origin = `http://localhost:${opened.port}`;

  async function settled(): Promise<void> {
    for (let before = -1; before !== log.count;) {
      before = log.count;
      await Promise.all([delivery.settled(), busy.settled()]);
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  return {
    apiUrl: `${workspace.origin}/api/`,
    page: `${workspace.origin}/`,
    ...workspace.credentials,
    clock,
    teamId: workspace.team.id,
    appId: workspace.app.id,
    botUserId: workspace.app.botUserId,
    botId: workspace.app.botId,
    person: (nameOrId) => personOf(stage, userNamed(workspace, nameOrId), settled),
    channel: (nameOrId) => snapshotOf(workspace, nameOrId),
    channels: () => [...workspace.channels.keys()].map((id) => snapshotOf(workspace, id)),
    file(id) {
      const file = workspace.files.get(id);
      if (file === undefined) throw new Error(`There is no file ${id}`);
      return { name: file.info.name, mimetype: file.info.mimetype, content: file.content };
    },
    app(name) {
      const app = installApp(workspace, name);
      return { posts: (channel, content) => postAs(workspace, app, channel, content) };
    },
    faults: {
      ...faults,
      cut: () => delivery.sockets.cut(),
      silence: () => delivery.sockets.silence(),
      disconnect: (reason) => delivery.sockets.disconnect(reason),
      events: delivery.eventFaults,
    },
    limits,
    get calls() {
      return log.calls;
    },
    get refusals() {
      return log.refusals;
    },
    get openSockets() {
      return delivery.sockets.openSockets;
    },
    revokeToken() {
      workspace.installation = 'token_revoked';
      workspace.changes.publish({ kind: 'token_revoked', botUserId: workspace.app.botUserId });
    },
    uninstallApp() {
      workspace.installation = 'account_inactive';
      workspace.changes.publish({ kind: 'app_uninstalled' });
    },
    settled,
    async close() {
      delivery.close();
      page.close();
      opened.server.closeAllConnections();
      await new Promise<void>((resolve) => opened.server.close(() => resolve()));
    },
    workspace,
    stage,
  };
}
