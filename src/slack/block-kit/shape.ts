/** Block Kit as JSON: what its parts are called where Slack gives no `type`. */
export type Node = Readonly<Record<string, unknown>>;

export const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

export const isText = (value: unknown): value is Node & { readonly text: string } =>
  isNode(value) && (value.type === 'mrkdwn' || value.type === 'plain_text') && typeof value.text === 'string';

const optionKeys = new Set(['options', 'initial_option', 'initial_options', 'selected_option', 'selected_options']);

/** `section`, `button`, … or, by the key it stands under, `option` or `confirm`. */
export function kindOf(node: Node, under: string): string {
  if (optionKeys.has(under)) return 'option';
  if (under === 'confirm') return 'confirm';
  return typeof node.type === 'string' ? node.type : under;
}
