import type { VNode } from 'preact';

/** One thing that can be chosen from a list. */
export interface Choice {
  key: string;
  text: string;
  description?: string | undefined;
  picture?: VNode | undefined;
}

export interface ChoiceGroup {
  label?: string;
  choices: Choice[];
}

export function filterGroups(groups: ChoiceGroup[], typed: string): ChoiceGroup[] {
  const words = typed.trim().toLowerCase();
  if (words === '') return groups;
  const fits = ({ text, description }: Choice) => text.toLowerCase().includes(words) || description?.toLowerCase().includes(words) === true;
  return groups.map((group) => ({ ...group, choices: group.choices.filter(fits) })).filter(({ choices }) => choices.length > 0);
}
