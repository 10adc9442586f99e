import { flag, type Rule, shape, string, typed, union } from './rules.ts';

const TEXT_MAX = 3000;

/** A plain_text object of at most `max` characters. */
export const plainText = (max = TEXT_MAX, min = 1): Rule =>
  typed(() => ({ plain_text: shape({ text: string(max, min) }, { emoji: flag }) }));

/** A mrkdwn object of at most `max` characters. */
export const mrkdwnText = (max = TEXT_MAX): Rule => typed(() => ({ mrkdwn: shape({ text: string(max) }, { verbatim: flag }) }));

/** Both kinds of text, by their `type`. */
export const anyTextShapes = (max = TEXT_MAX): Readonly<Record<string, Rule>> => ({
  plain_text: shape({ text: string(max) }, { emoji: flag }),
  mrkdwn: shape({ text: string(max) }, { verbatim: flag }),
});

/** A plain_text or mrkdwn object of at most `max` characters. */
export const anyText = (max = TEXT_MAX): Rule => union(() => anyTextShapes(max));
