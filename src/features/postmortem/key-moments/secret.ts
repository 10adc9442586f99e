const shapes = [
  String.raw`\bpass(?:word|wd|phrase)?\b[^.\n]{0,40}?(?:\bis\b|[=:])\s*\S`,
  String.raw`\b(?:secret|token|api[_ -]?key|access[_ -]?key|private[_ -]?key)\b[^.\n]{0,20}?(?:\bis\b|[=:])\s*\S`,
  String.raw`\b(?:xox[abeprs]|xapp|gh[opsu]|glpat|sk|pk|AKIA)[-_]?[A-Za-z0-9_-]{12,}`,
  String.raw`-----BEGIN|\bbearer\s+[\w.-]{16,}|:\/\/[^\s/:@]+:[^\s/@]+@`,
];

const secret = new RegExp(shapes.join('|'), 'i');

/** It reads like a password, a key or a token: nobody should find one in a summary because no one marked or removed it in time. */
export const looksSecret = (text: string): boolean => secret.test(text);
