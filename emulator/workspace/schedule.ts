import type { JsonObject } from './json.ts';

/** A message to be posted later. `draft` is what chat.scheduleMessage was given. */
export interface ScheduledMessage {
  readonly id: string;
  readonly channelId: string;
  readonly postAt: number;
  readonly createdAt: number;
  readonly text: string;
  readonly draft: JsonObject;
  readonly cancel: () => void;
}
