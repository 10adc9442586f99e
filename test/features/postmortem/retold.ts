import type { Scenario, Step } from './scenario.ts';

/** The same story with other people in it. */
export function renamed(scenario: Scenario): Scenario {
  const other = new Map(scenario.people.map(({ id }, index) => [id, `zed-${index}`]));
  const swap = (id: string): string => other.get(id) ?? id;
  const told = (text: string): string => scenario.people.reduce((said, { id }) => said.replaceAll(`@${id}`, `@${swap(id)}`), text);
  return {
    ...scenario,
    people: scenario.people.map((person) => ({ ...person, id: swap(person.id), name: swap(person.id) })),
    steps: scenario.steps.map((step) => ({
      ...step,
      who: swap(step.who),
      owner: swap(step.owner),
      text: told(step.text),
      ...(step.whom !== undefined && { whom: swap(step.whom) }),
    })),
  };
}

/** The same story from people who begin with a capital, end with a full stop and write out what is short. */
export const restyled = (scenario: Scenario): Scenario => ({ ...scenario, steps: scenario.steps.map(restyledStep) });

const restyledStep = (step: Step): Step =>
  step.text === ''
    ? step
    : { ...step, text: `${step.text.charAt(0).toUpperCase()}${step.text.slice(1)}${/[\p{L}\p{N}]$/u.test(step.text) ? '.' : ''}` };
