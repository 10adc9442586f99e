import { altText, hasImageSource, IMAGE_ELEMENT, imageSource } from '../elements/image.ts';
import { list, type Rule, union } from '../rules.ts';
import { anyTextShapes, plainText } from '../text-object.ts';
import { block } from './block.ts';
import { richTextFields } from './rich-text.ts';

const HEADER_MAX = 150;
const CONTEXT_MAX = 10;
const TITLE_MAX = 2000;

const CONTEXT_ELEMENTS = { ...IMAGE_ELEMENT, ...anyTextShapes() };

/** Blocks that only show something. */
export const PLAIN: Readonly<Record<string, Rule>> = {
  header: block({ text: plainText(HEADER_MAX) }),
  divider: block({}),
  context: block({
    elements: list(
      union(() => CONTEXT_ELEMENTS),
      CONTEXT_MAX,
    ),
  }),
  image: block(altText, { ...imageSource, title: plainText(TITLE_MAX) }, hasImageSource),
  rich_text: block(richTextFields),
};
