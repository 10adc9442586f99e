import { emojiGroups } from '../../page/emoji/emoji.ts';

const VARIATION = /\uFE0F/g;
const SKIN_TONE = /[\u{1F3FB}-\u{1F3FF}]/u;
const FIRST_TONE = 0x1f3fb;

const nameByChar = new Map(
  emojiGroups.flatMap(({ entries }) => entries.map(({ char, name }): [string, string] => [char.replace(VARIATION, ''), name])),
);
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Emoji as Slack stores them: 🚨 becomes `:rotating_light:`, 👍🏽 `:+1::skin-tone-4:`. One without a name here stays as it is. */
export function colonForm(text: string): string {
  if (!/\P{ASCII}/u.test(text)) return text;
  return Array.from(graphemes.segment(text), ({ segment }) => nameOf(segment) ?? segment).join('');
}

function nameOf(grapheme: string): string | undefined {
  const tone = SKIN_TONE.exec(grapheme)?.[0];
  const name = nameByChar.get(grapheme.replace(VARIATION, '').replace(SKIN_TONE, ''));
  if (name === undefined) return undefined;
  return tone === undefined ? `:${name}:` : `:${name}::skin-tone-${(tone.codePointAt(0) ?? FIRST_TONE) - FIRST_TONE + 2}:`;
}
