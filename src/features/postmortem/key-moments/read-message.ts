import { evidenceOf } from './evidence.ts';
import { looksSecret } from './secret.ts';

/** What the words of a message come to. */
export interface Reading {
  /** Its letters alone: who says the same again says nothing new. */
  readonly gist: string;
  readonly evidence: number;
  readonly isSecret: boolean;
}

/** Most of the time of a draft goes here, so a long record is read while it is loaded, page by page. */
export const readMessage = (text: string): Reading => ({
  gist: text.toLowerCase().replace(/[^\p{L}]+/gu, ' '),
  evidence: evidenceOf(text),
  isSecret: looksSecret(text),
});
