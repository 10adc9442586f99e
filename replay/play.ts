import { perform } from './perform.ts';
import { momentOf, type Scenario, type Step } from './scenario.ts';
import type { Scene, Trace } from './scene.ts';
import { ordinaryChannel, type Theatre } from './theatre.ts';
import { passUntil, settled, type Speed } from './time.ts';

export interface Performance {
  readonly scenario: Scenario;
  readonly theatre: Theatre;
  readonly speed?: Speed;
  readonly onStep?: (step: Step, trace: Trace) => void;
}

/** Plays every step at its moment, with reminders coming at theirs in between; answers how things stand at the end. */
export async function play({ scenario, theatre, speed = 'max', onStep = () => {} }: Performance): Promise<Scene> {
  let scene: Scene = {
    scenario,
    slack: theatre.slack,
    settled: () => settled(theatre),
    channel: theatre.slack.channel(ordinaryChannel).id,
    said: new Map(),
  };
  for (const step of scenario.steps) {
    await passUntil(theatre, momentOf(scenario, step.at), speed);
    const trace = await perform(scene, step);
    await settled(theatre);
    scene = after(scene, step, trace);
    onStep(step, trace);
  }
  return scene;
}

const after = (scene: Scene, step: Step, { said, channel = scene.channel }: Trace): Scene => ({
  ...scene,
  channel,
  said: said === undefined ? scene.said : new Map([...scene.said, [step.id, said]]),
});
