import type { LoggedCall } from './api/call-log.ts';
import type { PagingRules } from './api/handler.ts';
import type { Clock } from './clock.ts';
import type { Delivery, Mode, StrayAck } from './delivery/index.ts';
import type { Guide } from './guide/guide.ts';
import type { ManifestDocument } from './manifest.ts';
import type { Person } from './people/person.ts';
import type { Stage } from './people/stage.ts';
import type { ChannelSnapshot } from './snapshot.ts';
import type { Trouble } from './trouble.ts';
import type { Bounds } from './workspace/bounds.ts';
import type { ChannelSpec, PersonSpec, UserGroupSpec } from './workspace/default-people.ts';
import type { Message } from './workspace/message.ts';
import type { AlertContent } from './workspace/post-as.ts';
import type { Workspace } from './workspace/workspace.ts';

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
  readonly mode?: Mode;
  /** A file that keeps the workspace from one start to the next; in memory only without it. */
  readonly dataFile?: string;
  /** How conversations.history and .replies page: `short` pages as Slack may give. */
  readonly paging?: PagingRules;
  /** `unlisted`: sold outside Slack's Marketplace, so history and replies give 15 messages a page, once a minute. */
  readonly distribution?: 'internal' | 'unlisted';
  /** `free`: without user groups. */
  readonly plan?: 'paid' | 'free';
  /** How much is held at most, where it is not to be as usual. */
  readonly bounds?: Partial<Bounds>;
  /** What the page offers to do in a first minute, besides breaking things. */
  readonly guide?: Guide;
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
  readonly faults: Omit<Trouble, 'limits'>;
  /** Rate limits, off until switched on. */
  readonly limits: Trouble['limits'];
  /** The app's Web API calls, oldest first (up to ten thousand of the latest), growing as they come. */
  readonly calls: readonly LoggedCall[];
  readonly refusals: readonly LoggedCall[];
  readonly openSockets: number;
  /** Acks that came for no open envelope, or twice. */
  readonly strayAcks: readonly StrayAck[];
  /** The request URL and its subscriptions; undefined in Socket Mode. */
  readonly http: Delivery['http'];
  /** Somebody joins the workspace. */
  readonly welcomes: (person: PersonSpec) => Person;
  /** Somebody's account is deactivated. */
  readonly deactivates: (nameOrId: string) => void;
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
