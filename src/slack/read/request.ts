import type { Ask } from '../../domain/ask.ts';
import type { Message } from '../../domain/message.ts';

/** Where an answer to a gesture can go: its response_url, else the channel it was made in, else a private message. */
export interface Whence {
  readonly userId: string;
  readonly channelId?: string;
  readonly responseUrl?: string;
  readonly triggerId?: string;
  /** The gesture was made inside a modal: a further form goes on top of it. */
  readonly inModal?: boolean;
}

/** What a payload comes to: a verb asked, a form to open for it, or words back because it could not be read. */
export type Request =
  | { readonly kind: 'ask'; readonly ask: Ask }
  | { readonly kind: 'form'; readonly verb: string; readonly prefill: Readonly<Record<string, unknown>>; readonly ask: Ask }
  | { readonly kind: 'say'; readonly message: Message };
