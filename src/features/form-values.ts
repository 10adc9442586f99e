import { z } from 'zod';

const option = z.object({ value: z.string() });

const field = z.object({
  value: z.string().nullish(),
  selected_option: option.nullish(),
  selected_options: z.array(option).nullish(),
  selected_user: z.string().nullish(),
  selected_users: z.array(z.string()).nullish(),
  selected_date_time: z.number().nullish(),
});

/** Slack's `view.state.values`: block id → action id → the element's value. */
const stateValues = z.record(z.string(), z.record(z.string(), field));

/** What was filled in, by block id: each block of our forms holds one element. */
export interface FormValues {
  /** Trimmed; '' when left empty. */
  readonly text: (block: string) => string;
  readonly choice: (block: string) => string | undefined;
  readonly choices: (block: string) => string[];
  readonly person: (block: string) => string | undefined;
  readonly people: (block: string) => string[];
  readonly moment: (block: string) => Date | undefined;
}

export function formValues(state: unknown): FormValues {
  const blocks = stateValues.parse(state);
  const at = (block: string) => Object.values(blocks[block] ?? {})[0];
  return {
    text: (block) => at(block)?.value?.trim() ?? '',
    choice: (block) => at(block)?.selected_option?.value,
    choices: (block) => at(block)?.selected_options?.map(({ value }) => value) ?? [],
    person: (block) => at(block)?.selected_user ?? undefined,
    people: (block) => at(block)?.selected_users ?? [],
    moment: (block) => {
      const seconds = at(block)?.selected_date_time;
      return typeof seconds === 'number' ? new Date(seconds * 1000) : undefined;
    },
  };
}
