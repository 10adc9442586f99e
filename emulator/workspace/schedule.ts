/** A message waiting for its time. */
export interface ScheduledMessage {
  readonly id: string;
  readonly channelId: string;
  readonly postAt: number;
  readonly createdAt: number;
  readonly text: string;
  readonly cancel: () => void;
}
