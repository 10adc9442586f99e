import { canSee } from '../../workspace/visibility.ts';
import { screenOf } from '../../workspace/workspace.ts';
import type { PageStage } from '../guide/guide-acts.ts';
import { guideView } from '../guide/guide-view.ts';
import type { Snapshot } from '../protocol.ts';
import { readClock } from './clock-watch.ts';
import { channelView } from './channel-shape.ts';
import type { ReadMarks } from './read-marks.ts';
import { appView, groupView, messageView, personView } from './shapes.ts';
import { asView } from './typed-json.ts';

export function snapshotFor({ workspace, manifest, guide }: PageStage, marks: ReadMarks, person: string): Snapshot {
  const { team, app, users, userGroups, channels } = workspace;
  const { modals, home, ephemerals } = screenOf(workspace, person);
  const visible = [...channels.values()].filter((channel) => canSee(workspace, channel, person));
  return {
    team: { id: team.id, name: team.name },
    me: person,
    people: [...users.values()].map(personView),
    groups: [...userGroups.values()].map(groupView),
    channels: visible.map((channel) => channelView(workspace, marks, channel, person)),
    apps: [appView(app, manifest)],
    modals: modals.map(asView),
    homes: home === undefined ? {} : { [app.id]: asView(home) },
    ephemerals: ephemerals.map((message) => messageView(message.channel, message, true)),
    guide: guideView(guide),
    clock: readClock(workspace.clock),
  };
}
