import { perform } from './perform.ts';
import { momentOf, type Scenario, type Step } from './scenario.ts';
import type { Scene, Trace } from './scene.ts';
import { ordinaryChannel, type Theatre } from './theatre.ts';
import { passUntil, settled, type Speed, type World } from './time.ts';

export interface Performance {
  readonly scenario: Scenario;
  readonly theatre: World & Pick<Theatre, 'slack'>;
  /** The same all along, or by how long it is until the next step, in ms. */
  readonly speed?: Speed | ((aheadMs: number) => Speed);
  readonly onStep?: (step: Step, trace: Trace) => void;
  /** A step did not succeed: resolves to have it tried again, rejects to end the play. Without it, that ends the play. */
  readonly onTrouble?: (error: Error, step: Step) => Promise<void>;
}

/** Plays every step at its moment, with reminders coming at theirs in between; answers how things stand at the end. */
export async function play({ scenario, theatre, speed = 'max', onStep = () => {}, onTrouble }: Performance): Promise<Scene> {
  let scene: Scene = {
    scenario,
    slack: theatre.slack,
    settled: () => settled(theatre),
    channel: theatre.slack.channel(ordinaryChannel).id,
    said: new Map(),
  };
  for (const step of scenario.steps) {
    const moment = momentOf(scenario, step.at);
    await passUntil(theatre, moment, typeof speed === 'function' ? speed(moment - theatre.clock.now()) : speed);
    const trace = await succeed(scene, step, onTrouble);
    await settled(theatre);
    scene = after(scene, step, trace);
    onStep(step, trace);
  }
  return scene;
}

async function succeed(scene: Scene, step: Step, onTrouble: Performance['onTrouble']): Promise<Trace> {
  for (;;) {
    try {
      return await perform(scene, step);
    } catch (error) {
      if (onTrouble === undefined || !(error instanceof Error)) throw error;
      await onTrouble(error, step);
    }
  }
}

const after = (scene: Scene, step: Step, { said, channel = scene.channel }: Trace): Scene => ({
  ...scene,
  channel,
  said: said === undefined ? scene.said : new Map([...scene.said, [step.id, said]]),
});
