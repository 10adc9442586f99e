import type { Clock } from '../clock.ts';
import { BOUNDS, type Bounds } from './bounds.ts';
import type { App, Credentials, Installation } from './app.ts';
import { changesFeed, type Changes } from './changes.ts';
import type { Channel } from './channel.ts';
import type { StoredFile } from './file.ts';
import type { ScheduledMessage } from './schedule.ts';
import { timestamps } from './timestamp.ts';
import type { Trigger } from './trigger.ts';
import type { ResponseUrl } from './response-url.ts';
import type { Upload } from './upload.ts';
import type { User, UserGroup } from './user.ts';
import type { Screen } from './view.ts';

export interface Team {
  readonly id: string;
  readonly name: string;
  readonly domain: string;
  readonly emailDomain: string;
}

/** Everything a workspace holds, as plain data. The functions beside this file change it and publish what they changed. */
export interface Workspace {
  readonly clock: Clock;
  readonly bounds: Bounds;
  readonly team: Team;
  /** The app under test, with `apps` also holding those that only post. */
  readonly app: App;
  readonly credentials: Credentials;
  readonly apps: Map<string, App>;
  readonly users: Map<string, User>;
  readonly channels: Map<string, Channel>;
  /** Names of deleted channels: Slack never gives them out again. */
  readonly retiredNames: Set<string>;
  readonly userGroups: Map<string, UserGroup>;
  readonly files: Map<string, StoredFile>;
  /** Files promised to the app and not yet completed, by the secret in their upload address. */
  readonly uploads: Map<string, Upload>;
  readonly screens: Map<string, Screen>;
  readonly scheduled: Map<string, ScheduledMessage>;
  readonly triggers: Map<string, Trigger>;
  readonly responseUrls: Map<string, ResponseUrl>;
  readonly changes: Changes;
  /** The next timestamp: strictly increasing over the whole workspace. */
  readonly nextTs: () => string;
  /** Timestamps are later than this one from now on. */
  readonly passTs: (ts: string) => void;
  installation: Installation;
  /** Where the server listens, without a slash at the end; known once it does. */
  origin: string;
}

export interface WorkspaceSeed {
  readonly clock: Clock;
  readonly bounds?: Partial<Bounds>;
  readonly team: Team;
  readonly app: App;
  readonly credentials: Credentials;
}

export function emptyWorkspace({ clock, bounds, team, app, credentials }: WorkspaceSeed): Workspace {
  const { next: nextTs, pass: passTs } = timestamps(clock);
  return {
    clock,
    bounds: { ...BOUNDS, ...bounds },
    team,
    app,
    credentials,
    apps: new Map([[app.id, app]]),
    users: new Map(),
    channels: new Map(),
    retiredNames: new Set(),
    userGroups: new Map(),
    files: new Map(),
    uploads: new Map(),
    screens: new Map(),
    scheduled: new Map(),
    triggers: new Map(),
    responseUrls: new Map(),
    changes: changesFeed(nextTs),
    nextTs,
    passTs,
    installation: 'installed',
    origin: 'http://localhost',
  };
}

export const nowSeconds = (workspace: Workspace): number => Math.floor(workspace.clock.now() / 1000);

/** The screen of a person, made on first use. */
export function screenOf(workspace: Workspace, userId: string): Screen {
  const known = workspace.screens.get(userId);
  if (known !== undefined) return known;
  const screen: Screen = { ephemerals: [], modals: [], home: undefined, inputs: new Map() };
  workspace.screens.set(userId, screen);
  return screen;
}
