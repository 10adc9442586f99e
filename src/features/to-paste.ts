import { cutAtWord } from '../domain/cut.ts';
import { escape } from '../domain/mrkdwn.ts';

const copiedMax = 1_500;

/** Words that were typed, on one line inside a command to copy: between two backticks no third may stand. */
export const toPaste = (words: string): string => escape(cutAtWord(words, copiedMax)).replaceAll('`', "'").replace(/\s+/g, ' ');
