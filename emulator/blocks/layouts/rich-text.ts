import { choice, flag, list, number, type Rule, shape, string, typed, wholeNumber, ANY_LENGTH } from '../rules.ts';

const id = string(ANY_LENGTH);
const styled = {
  style: shape(
    {},
    { bold: flag, italic: flag, strike: flag, code: flag, underline: flag, highlight: flag, unlink: flag, client_highlight: flag },
  ),
};
const bordered = { border: choice(0, 1) };

const text = shape({ text: string(ANY_LENGTH) }, styled);
const link = shape({ url: id }, { text: string(ANY_LENGTH, 0), unsafe: flag, ...styled });

/** What stands in a line of rich text. */
const INLINE: Readonly<Record<string, Rule>> = {
  text,
  link,
  user: shape({ user_id: id }, styled),
  usergroup: shape({ usergroup_id: id }, styled),
  channel: shape({ channel_id: id }, styled),
  team: shape({ team_id: id }, styled),
  broadcast: shape({ range: choice('here', 'channel', 'everyone') }, styled),
  emoji: shape({ name: id }, { unicode: id, url: id, skin_tone: wholeNumber(1, 6), ...styled }),
  date: shape({ timestamp: number, format: id }, { url: id, fallback: id, ...styled }),
  color: shape({ value: id }, styled),
};

const inline = list(
  typed(() => INLINE),
  ANY_LENGTH,
  0,
);
const section = shape({ elements: inline });
const SECTIONS: Readonly<Record<string, Rule>> = { rich_text_section: section };

const PARTS: Readonly<Record<string, Rule>> = {
  rich_text_section: section,
  rich_text_list: shape(
    {
      elements: list(
        typed(() => SECTIONS),
        ANY_LENGTH,
      ),
      style: choice('bullet', 'ordered'),
    },
    { indent: wholeNumber(0, 8), offset: wholeNumber(0, ANY_LENGTH), ...bordered },
  ),
  rich_text_quote: shape({ elements: inline }, bordered),
  rich_text_preformatted: shape(
    {
      elements: list(
        typed(() => ({ text, link })),
        ANY_LENGTH,
        0,
      ),
    },
    { language: id, ...bordered },
  ),
};

export const richTextFields = {
  elements: list(
    typed(() => PARTS),
    ANY_LENGTH,
  ),
};

/** Rich text where no block id is needed: in a table's cell, in an input, in a card. */
export const RICH_TEXT: Readonly<Record<string, Rule>> = { rich_text: shape(richTextFields, { block_id: string(255, 0) }) };
