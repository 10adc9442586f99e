/** What people read: `text` is the notification and the fallback, `blocks` the Block Kit literal, opaque outside its feature. */
export interface Message {
  readonly text: string;
  readonly blocks?: readonly object[];
}
