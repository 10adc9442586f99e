import { callLog } from './api/call-log.ts';
import { distributions } from './api/distributions.ts';
import { faultList } from './api/faults.ts';
import { rateLimits } from './api/rate-limits.ts';
import { realClock } from './clock.ts';
import { openBusy } from './delivery/busy.ts';
import { openDelivery } from './delivery/index.ts';
import { openGuide } from './guide/open-guide.ts';
import { troublesOf } from './guide/troubles/index.ts';
import { witnessOf } from './guide/witness.ts';
import { readManifest } from './manifest.ts';
import { servePage } from './page-server/serve-page.ts';
import { openPageWorld } from './page-server/world/open-world.ts';
import { personOf } from './people/person.ts';
import type { Stage } from './people/stage.ts';
import { openServer } from './server.ts';
import type { Slack, SlackOptions } from './slack.ts';
import { snapshotOf } from './snapshot.ts';
import { troubleMaker } from './trouble.ts';
import { defaultChannels, defaultPeople, defaultUserGroups } from './workspace/default-people.ts';
import { postAs } from './workspace/post-as.ts';
import { keepWorkspace } from './workspace/keep.ts';
import { revokeToken, uninstallApp } from './workspace/installation.ts';
import { installApp } from './workspace/install-app.ts';
import { seedWorkspace, userNamed } from './workspace/seed.ts';
import { deactivate, welcome } from './workspace/user-life.ts';

/** Starts a Slack workspace on this machine, with the app of the manifest installed. */
export async function startSlack(options: SlackOptions): Promise<Slack> {
  const { clock = realClock(), mode = 'socket', port = 0, plan = 'paid', distribution = 'internal' } = options;
  const { paging, perMinute } = distributions[distribution];
  const manifest = readManifest(options.manifest);
  const {
    people = defaultPeople,
    userGroups = options.people === undefined ? defaultUserGroups : [],
    channels = defaultChannels,
  } = options;
  const workspace = seedWorkspace({ clock, bounds: options.bounds ?? {}, manifest, people, userGroups, channels });
  const keeper = options.dataFile === undefined ? undefined : keepWorkspace(workspace, options.dataFile);
  const delivery = openDelivery({ world: workspace, grants: { scopes: manifest.scopes, botEvents: manifest.botEvents }, mode });
  const [busy, faults, limits, log] = [
    openBusy(),
    faultList(),
    rateLimits(clock, workspace.bounds.rateCounters, perMinute),
    callLog(workspace.bounds, options.onRefusal),
  ];
  const connectionUrl = () => delivery.sockets.connectionUrl(workspace.origin.replace(/^http/, 'ws'));
  const call = { workspace, manifest, callerId: workspace.app.botUserId, connectionUrl, paging: { ...paging, ...options.paging }, plan };
  const trouble = troubleMaker(faults, limits, delivery, clock);
  const stage: Stage = { workspace, manifest, deliver: delivery.deliver, trouble };
  const watched = { workspace, trouble, delivery, log, record: options.guide?.record };
  const guide = openGuide({
    title: options.guide?.title ?? 'Break something',
    activities: [...(options.guide?.activities ?? []), ...troublesOf(watched)],
    witness: (by) => (run) => witnessOf(watched, by, run),
  });
  const page = servePage(openPageWorld({ ...stage, guide }));
  const api = { call, faults, limits, log, busy, save: () => keeper?.save() };
  const opened = await openServer({ api, sockets: delivery.sockets, page, trouble }, port);
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
    faults: trouble,
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
    get strayAcks() {
      return delivery.sockets.strayAcks;
    },
    http: delivery.http,
    welcomes: (person) => personOf(stage, welcome(workspace, person), settled),
    deactivates: (nameOrId) => deactivate(workspace, userNamed(workspace, nameOrId)),
    revokeToken: () => revokeToken(workspace),
    uninstallApp: () => uninstallApp(workspace),
    settled,
    async close() {
      guide.close();
      delivery.close();
      page.close();
      keeper?.close();
      opened.server.closeAllConnections();
      await new Promise<void>((resolve) => opened.server.close(() => resolve()));
    },
    workspace,
    stage,
  };
}
