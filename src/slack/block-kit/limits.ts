/**
 * Slack's limits, in UTF-16 units and items (https://docs.slack.dev/reference/block-kit).
 * Texts are cut to these; identifiers and values are ours, and too long a one is a bug.
 */
export const textMax: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  section: { text: 3_000 },
  header: { text: 150 },
  markdown: { text: 12_000 },
  input: { label: 2_000, hint: 2_000 },
  image: { alt_text: 2_000, title: 2_000 },
  button: { text: 75, accessibility_label: 75 },
  option: { text: 75, description: 75 },
  confirm: { title: 100, text: 300, confirm: 30, deny: 30 },
  modal: { title: 24, submit: 24, close: 24 },
};

export const placeholderMax = 150;
export const fieldTextMax = 2_000;
export const anyTextMax = 3_000;
export const initialValueMax = 3_000;

/** Lists, by the key they stand under in a block or element of this type. */
export const itemsMax: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  section: { fields: 10 },
  context: { elements: 10 },
  actions: { elements: 25 },
  static_select: { options: 100 },
  multi_static_select: { options: 100 },
  overflow: { options: 5 },
  checkboxes: { options: 10 },
  radio_buttons: { options: 10 },
};

export const identifierMax: Readonly<Record<string, number>> = {
  block_id: 255,
  action_id: 255,
  callback_id: 255,
  external_id: 255,
  private_metadata: 3_000,
  url: 3_000,
};
export const buttonValueMax = 2_000;
export const optionValueMax = 150;

export const messageBlocksMax = 50;
export const viewBlocksMax = 100;
/** Not in Slack's documentation: chat.postMessage answers msg_blocks_too_long somewhat above this (bolt-js#2509). */
export const messageTextMax = 12_000;
/** chat.update refuses a longer `text`; chat.postMessage would cut at 40,000. */
export const fallbackTextMax = 4_000;
