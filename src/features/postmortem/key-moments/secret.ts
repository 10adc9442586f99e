/** Something no one says in words: it holds a digit or a sign. */
const value = String.raw`["'\x60]?(?=\S*[\d!@#$%^&*_+-])\S`;
const named = String.raw`(?<![a-z])(?:secret|token|credentials?|api[_ -]?key|access[_ -]?key|private[_ -]?key)(?![a-z])`;

const shapes = [
  String.raw`(?<![a-z])pass(?:word|wd|phrase)?\s?[=:]\s?\S{3,}`,
  String.raw`(?<![a-z])pass(?:word|wd|phrase)(?![a-z])[^.\n]{0,40}?(?:\bis\b|[=:])\s*${value}{4,}`,
  String.raw`${named}[^.\n]{0,20}?(?:\bis\b|[=:])\s*${value}{8,}`,
  String.raw`\b(?:xox[abeprs]|xapp|gh[opsu]|glpat|sk|pk|AKIA)[-_]?[A-Za-z0-9_-]{12,}`,
  String.raw`-----BEGIN|\bbearer\s+[\w.-]{16,}|:\/\/[^\s/:@]+:[^\s/@]+@`,
];

const secret = new RegExp(shapes.join('|'), 'i');

/** It reads like a password, a key or a token: nobody should find one in a summary because no one removed it in time. */
export const looksSecret = (text: string): boolean => secret.test(text);
