/* oxlint-disable typescript/no-unsafe-type-assertion -- the one place where JSON of the workspace and types of the page meet */
import type { KnownBlock } from '@slack/types';
import type { JsonObject } from '../../workspace/json.ts';
import type { View } from '../../workspace/view.ts';
import type { AttachmentView, InputValue, OptionView, ViewView } from '../protocol.ts';

// Blocks, views and options were checked when the app sent them, and are stored as plain JSON.
export const asBlocks = (blocks: readonly JsonObject[]): KnownBlock[] => blocks as readonly unknown[] as KnownBlock[];
export const asAttachments = (attachments: readonly JsonObject[]): AttachmentView[] =>
  attachments as readonly unknown[] as AttachmentView[];
export const asOptions = (options: readonly JsonObject[]): OptionView[] => options as readonly unknown[] as OptionView[];
export const asView = (view: View): ViewView => view as unknown as ViewView;

// What the page sends came as JSON; its outer shape is checked at the socket.
export const asHeld = (value: InputValue): JsonObject => value as JsonObject;

/** The fields that there are: the page wants one absent rather than undefined. */
export function given<Fields extends object>(fields: Fields): { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}
