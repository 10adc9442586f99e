import type { Person, SeenMessage, Slack, Target } from '../emulator/index.ts';
import type { Role, Scenario } from './scenario.ts';

/** Where the play stands: who is on stage, where they talk, and what each step left in the channel. */
export interface Scene {
  readonly scenario: Scenario;
  readonly slack: Slack;
  readonly settled: () => Promise<void>;
  readonly channel: string;
  readonly said: ReadonlyMap<string, Target>;
}

/** What was done, as one would tell it, and what it left behind: a message, an answer to whoever acted, the channel in which it goes on. */
export interface Trace {
  readonly did: string;
  readonly said?: Target;
  readonly answer?: string;
  readonly channel?: string;
}

export function roleOf({ scenario }: Pick<Scene, 'scenario'>, id: string): Role {
  const role = scenario.people.find((person) => person.id === id);
  if (role === undefined) throw new Error(`Nobody in ${scenario.name} is called ${id}`);
  return role;
}

/** The person, in the channel: whoever acts in it without being there joins first. */
export function present({ slack, channel }: Scene, id: string): Person {
  const person = slack.person(id);
  if (!slack.channel(channel).members.includes(person.id)) person.joins(channel);
  return person;
}

/** What a step says, as its text stands in the scenario. */
export const wordsOf = ({ scenario }: Pick<Scene, 'scenario'>, stepId: string): string =>
  scenario.steps.find(({ id }) => id === stepId)?.text ?? '';

/** The message of an earlier step: the person's own, or the one in which the bot repeats their words. */
export function messageOf(scene: Scene, stepId: string): Target {
  const said = scene.said.get(stepId);
  if (said !== undefined) return said;
  const words = wordsOf(scene, stepId);
  const message = scene.slack.channel(scene.channel).messages.findLast(({ shown }) => shown.includes(words));
  if (message === undefined) throw new Error(`No message shows the words of ${stepId}: “${words}”`);
  return message;
}

/** The newest of these messages that has a button of this name. */
export function withButton(messages: readonly SeenMessage[], label: string): SeenMessage | undefined {
  const named = `"text":${JSON.stringify(label)}`;
  return messages.findLast(({ blocks }) =>
    (blocks ?? []).some((block) => block.type === 'actions' && JSON.stringify(block).includes(named)),
  );
}
