import { board, inChannel } from '../board.ts';

/** The post-mortem's summary, in one message. */
export const summaryBoard = board<never>({
  name: 'summary',
  place: inChannel,
  load: async () => null,
  render: () => ({ text: '' }),
});

/** What did not fit, in its thread. */
export const summaryMoreBoard = board<never>({
  name: 'summary-more',
  place: () => ({ kind: 'thread', board: 'summary', ref: '' }),
  load: async () => null,
  render: () => ({ text: '' }),
});
