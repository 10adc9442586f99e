import { oneOf, someOf } from '../either-or.ts';
import { BUTTONS } from '../elements/button.ts';
import { IMAGE_ELEMENT } from '../elements/image.ts';
import { choice, flag, list, type Rule, typed } from '../rules.ts';
import { anyText, mrkdwnText, plainText } from '../text-object.ts';
import { ACTIONS } from './actions.ts';
import { block } from './block.ts';
import { INPUT } from './input.ts';
import { PLAIN } from './plain.ts';
import { RICH_TEXT } from './rich-text.ts';
import { SECTION } from './section.ts';
import { TABLES } from './table.ts';

const TITLE_MAX = 150;
const BODY_MAX = 200;
const CARDS_MAX = 10;
const CHILDREN_MAX = 10;
const CARD_ACTIONS_MAX = 25;

const image = typed(() => IMAGE_ELEMENT);
const CARD: Readonly<Record<string, Rule>> = {
  card: block(
    {},
    {
      hero_image: image,
      icon: image,
      title: mrkdwnText(TITLE_MAX),
      subtitle: mrkdwnText(TITLE_MAX),
      body: mrkdwnText(BODY_MAX),
      actions: list(
        typed(() => BUTTONS),
        CARD_ACTIONS_MAX,
      ),
    },
    someOf('hero_image', 'title', 'actions', 'body'),
  ),
};
const CHILDREN = { ...ACTIONS, ...INPUT, ...PLAIN, ...SECTION, ...TABLES };

/** The blocks of 2026; not every client shows them yet. */
export const CARDS: Readonly<Record<string, Rule>> = {
  ...CARD,
  carousel: block({
    elements: list(
      typed(() => CARD),
      CARDS_MAX,
    ),
  }),
  alert: block({ text: anyText() }, { level: choice('default', 'info', 'warning', 'error', 'success') }),
  container: block(
    {
      child_blocks: list(
        typed(() => CHILDREN),
        CHILDREN_MAX,
      ),
    },
    {
      title: plainText(TITLE_MAX),
      rich_text_title: typed(() => RICH_TEXT),
      subtitle: anyText(TITLE_MAX),
      width: choice('narrow', 'standard', 'wide', 'full'),
      icon: image,
      is_collapsible: flag,
      default_collapsed: flag,
      has_header_divider: flag,
    },
    oneOf('title', 'rich_text_title'),
  ),
};
