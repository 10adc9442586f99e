import type { JsonObject } from '../../workspace/json.ts';

/** Small valid pieces to spoil in one place. */
export const letters = (count: number): string => 'x'.repeat(count);
export const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index));
export const plain = (text: string): JsonObject => ({ type: 'plain_text', text });
export const mrkdwn = (text: string): JsonObject => ({ type: 'mrkdwn', text });
export const option = (value: string, text = value): JsonObject => ({ text: plain(text), value });
export const options = (count: number): JsonObject[] => times(count, (index) => option(`v${index}`));
export const button = (more: JsonObject = {}): JsonObject => ({ type: 'button', text: plain('Go'), ...more });
export const section = (more: JsonObject = {}): JsonObject => ({ type: 'section', text: mrkdwn('hello'), ...more });
export const actions = (...elements: readonly JsonObject[]): JsonObject => ({ type: 'actions', elements });
export const input = (element: JsonObject, more: JsonObject = {}): JsonObject => ({
  type: 'input',
  label: plain('Label'),
  element,
  ...more,
});
export const image = (more: JsonObject = {}): JsonObject => ({
  type: 'image',
  image_url: 'https://example.com/a.png',
  alt_text: 'a',
  ...more,
});
export const richText = (...elements: readonly JsonObject[]): JsonObject => ({ type: 'rich_text', elements });
export const richSection = (...elements: readonly JsonObject[]): JsonObject => ({ type: 'rich_text_section', elements });
export const modal = (more: JsonObject = {}): JsonObject => ({ type: 'modal', title: plain('Title'), blocks: [section()], ...more });
