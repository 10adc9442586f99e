import type { Filling, Person } from '../../emulator/index.ts';
import { present, type Scene, type Trace, withButton } from '../scene.ts';
import type { StepOf } from '../scenario.ts';
import { command } from './commands.ts';

/** One's own role by the button on the card, another's by a command. */
export async function takeRole(scene: Scene, { who, role, whom }: StepOf<'role'>): Promise<Trace> {
  if (whom !== undefined && whom !== who) return command(scene, who, role, `@${whom}`);
  const person = present(scene, who);
  return clickNewest(person, `Take ${role}`, person.sees(scene.channel));
}

/** A page is acknowledged where it reached the person: in the direct message, else in the channel. */
export async function acknowledge(scene: Scene, { who }: StepOf<'ack'>): Promise<Trace> {
  const person = present(scene, who);
  return clickNewest(person, 'On my way', [...person.sees(scene.channel), ...person.directMessages()]);
}

/** Opens the form by its command, fills it in, hands it in. */
export async function resolve(scene: Scene, step: StepOf<'resolve'>): Promise<Trace> {
  const opened = await command(scene, step.who, 'resolve');
  const person = scene.slack.person(step.who);
  await formOpens(scene, person);
  await handIn(person, { 'What fixed it': step.text, 'Root cause': step.cause, Impact: step.impact });
  return opened;
}

async function clickNewest(person: Person, label: string, messages: Parameters<typeof withButton>[0]): Promise<Trace> {
  const message = withButton(messages, label);
  if (message === undefined) throw new Error(`${person.name} sees no button “${label}”`);
  const { trouble } = await person.clicks(message, label);
  if (trouble !== undefined) throw new Error(`“${label}” was not answered: ${trouble}`);
  return { did: `clicks “${label}”` };
}

const patienceMs = 3_000;

/** The bot acknowledges a command first and opens the form then: people wait for it, as long as Slack lets them. */
async function formOpens({ settled }: Scene, person: Person): Promise<void> {
  const begunAt = performance.now();
  while (person.form() === undefined) {
    if (performance.now() - begunAt > patienceMs) throw new Error(`No form opened for ${person.name}`);
    await settled();
  }
}

async function handIn(person: Person, values: Readonly<Record<string, Filling>>): Promise<void> {
  await person.fills(values);
  const { errors, trouble } = await person.submits();
  if (errors !== undefined) throw new Error(`The form came back: ${JSON.stringify(errors)}`);
  if (trouble !== undefined) throw new Error(`The form was not answered: ${trouble}`);
}
