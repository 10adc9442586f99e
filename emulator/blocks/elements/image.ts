import { oneOf } from '../either-or.ts';
import { type Rule, shape, string, ANY_LENGTH } from '../rules.ts';

const URL_MAX = 3000;
const ALT_TEXT_MAX = 2000;

export const altText = { alt_text: string(ALT_TEXT_MAX) };
export const imageSource = {
  image_url: string(URL_MAX),
  slack_file: shape({}, { id: string(ANY_LENGTH), url: string(URL_MAX) }, oneOf('id', 'url')),
};
export const hasImageSource = oneOf('image_url', 'slack_file');

export const IMAGE_ELEMENT: Readonly<Record<string, Rule>> = { image: shape(altText, imageSource, hasImageSource) };
