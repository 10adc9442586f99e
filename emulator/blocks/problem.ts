/** One thing wrong, in Slack's words, and where: `/blocks/2/text/text`. */
export interface Problem {
  readonly message: string;
  readonly pointer: string;
}

export const problem = (message: string, pointer: string): Problem => ({ message, pointer });

/** As Slack lists it under `errors`; with `[ERROR] ` before it, under `response_metadata.messages`. */
export const problemText = ({ message, pointer }: Problem): string => `${message} [json-pointer:${pointer}]`;
