import type { Scenario, Step } from '../../../replay/scenario.ts';

/** The same story with other people in it. */
export function renamed(scenario: Scenario): Scenario {
  const other = new Map(scenario.people.map(({ id }, index) => [id, `zed-${index}`]));
  const swap = (id: string): string => other.get(id) ?? id;
  const told = (text: string): string => scenario.people.reduce((said, { id }) => said.replaceAll(`@${id}`, `@${swap(id)}`), text);
  return {
    ...scenario,
    people: scenario.people.map((person) => ({ ...person, id: swap(person.id), name: swap(person.id) })),
    steps: scenario.steps.map((step): Step => ({
      ...step,
      who: swap(step.who),
      text: told(step.text),
      ...('owner' in step && { owner: swap(step.owner) }),
      ...('whom' in step && step.whom !== undefined && { whom: swap(step.whom) }),
    })),
  };
}

/** The same story from people who begin with a capital and end with a full stop. */
export const restyled = (scenario: Scenario): Scenario => ({
  ...scenario,
  steps: scenario.steps.map((step): Step => (step.text === '' ? step : { ...step, text: sentence(step.text) })),
});

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[\p{L}\p{N}]$/u.test(text) ? '.' : ''}`;
