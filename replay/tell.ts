import { roleOf, type Scene, type Trace } from './scene.ts';
import { momentOf, type Step } from './scenario.ts';

/** A step as a line: the hour, who, what; below it the first line of what came back to them. */
export function tellStep(scene: Pick<Scene, 'scenario' | 'slack'>, step: Step, { did, answer }: Trace): string {
  const { scenario } = scene;
  const widest = Math.max(...scenario.people.map(({ name }) => name.length));
  const hour = new Date(momentOf(scenario, step.at)).toISOString().slice(5, 16).replace('T', ' ');
  const line = `${hour}  ${roleOf(scene, step.who).name.padEnd(widest)}  ${withNames(scene, did)}`;
  if (answer === undefined) return line;
  return `${line}\n${' '.repeat(hour.length + widest + 4)}↳ ${withNames(scene, answer.split('\n', 1).join(''))}`;
}

/** Mentions and dates as people see them. */
export const withNames = ({ scenario, slack }: Pick<Scene, 'scenario' | 'slack'>, text: string): string =>
  scenario.people
    .filter(({ bot }) => !bot)
    .reduce((told, { id, name }) => told.replaceAll(`<@${slack.person(id).id}>`, `@${name}`).replaceAll(`@${id}`, `@${name}`), text)
    .replace(/<!date\^[^|>]*\|([^>]*)>/g, '$1');
