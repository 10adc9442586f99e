import type { KnownBlock, ModalView } from '@slack/types';

/** The frame of a form. Slack allows 24 characters for its title and its button; without a button it only informs. */
export const modal = (title: string, submit: string | null, blocks: KnownBlock[]): Omit<ModalView, 'callback_id' | 'private_metadata'> => ({
  type: 'modal',
  title: { type: 'plain_text', text: title },
  ...(submit !== null && { submit: { type: 'plain_text', text: submit } }),
  close: { type: 'plain_text', text: submit === null ? 'Close' : 'Cancel' },
  blocks,
});
