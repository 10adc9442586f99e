import { Impossible } from '../../people/stage.ts';
import { activePeople } from '../../workspace/seed.ts';
import { storeFile } from '../../workspace/store-file.ts';
import { canSee } from '../../workspace/visibility.ts';
import type { PageStage } from '../guide/guide-acts.ts';
import { guideView } from '../guide/guide-view.ts';
import { refuse, type PageWorld, type Refusal } from '../page-world.ts';
import type { Action, Answers } from '../protocol.ts';
import { actsOf } from './acts.ts';
import { watchClock } from './clock-watch.ts';
import { readMarks } from './read-marks.ts';
import { snapshotFor } from './snapshot.ts';
import { channelChange, translate } from './translate.ts';

/** The workspace as the page's server sees it. */
export function openPageWorld(stage: PageStage): PageWorld {
  const { workspace, guide } = stage;
  const marks = readMarks();

  return {
    whoIs(name) {
      const people = activePeople(workspace);
      if (name === undefined || name === '') return people[0];
      return people.find((id) => id === name || workspace.users.get(id)?.name === name);
    },
    snapshot: (person) => snapshotFor(stage, marks, person),
    watch(person, tell) {
      const viewer = { workspace, marks, person };
      const known = new Set(workspace.channels.keys());
      const unwatchGuide = guide.subscribe(() => tell({ kind: 'guide', guide: guideView(guide) }));
      const unwatchClock = watchClock(workspace.clock, (clock) => tell({ kind: 'clock', clock }));
      const unwatch = workspace.changes.subscribe((fact) => {
        translate(viewer, fact).forEach(tell);
        // Nothing is published when a direct message comes to be: its first message brings it.
        if (!('channel' in fact) || known.has(fact.channel.id) || !canSee(workspace, fact.channel, person)) return;
        known.add(fact.channel.id);
        channelChange(viewer, fact.channel).forEach(tell);
      });
      return () => {
        unwatch();
        unwatchGuide();
        unwatchClock();
      };
    },
    act: (person, action) => orRefusal(() => perform(stage, marks, person, action)),
    keep: (person, file) => storeFile(workspace, { ownerId: person, ...file }).id,
    file(person, id) {
      const file = workspace.files.get(id);
      if (file === undefined || file.isDeleted) return undefined;
      const isShared = file.shares.some(({ channelId }) => {
        const channel = workspace.channels.get(channelId);
        return channel !== undefined && canSee(workspace, channel, person);
      });
      return isShared || file.ownerId === person
        ? { name: file.info.name, mimetype: file.info.mimetype, content: file.content }
        : undefined;
    },
  };
}

function perform<Do extends Action['do']>(
  stage: PageStage,
  marks: ReturnType<typeof readMarks>,
  person: string,
  action: Extract<Action, { do: Do }>,
): Answers[Do] | Promise<Answers[Do]> {
  const acts = actsOf(stage, marks, person);
  const act: (action: Extract<Action, { do: Do }>) => Answers[Do] | Promise<Answers[Do]> = acts[action.do];
  return act(action);
}

/** What Slack's client would not let a person do is said to them; anything else is a bug and stays one. */
async function orRefusal<Result>(run: () => Result | Promise<Result>): Promise<Result | Refusal> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof Impossible) return refuse(error.message);
    throw error;
  }
}
