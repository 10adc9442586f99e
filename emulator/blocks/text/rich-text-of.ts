import { emojiChar } from '../../page/emoji/emoji.ts';
import type { Inline, Piece } from '../../page/mrkdwn/nodes.ts';
import { parseMrkdwn } from '../../page/mrkdwn/parse.ts';
import type { JsonObject } from '../../workspace/json.ts';

type Style = Readonly<Record<string, true>>;

/** The rich_text block that Slack makes of a message's stored text when the message has no blocks of its own. */
export const richTextOf = (text: string): JsonObject => ({ type: 'rich_text', elements: parseMrkdwn(text).map(partOf) });

function partOf(piece: Piece): JsonObject {
  switch (piece.kind) {
    case 'line':
      return { type: 'rich_text_section', elements: inlineOf(piece.of) };
    case 'quote':
      return {
        type: 'rich_text_quote',
        elements: piece.of.flatMap((inner) => ('of' in inner ? inlineOfPiece(inner) : [textElement(inner.text, {})])),
      };
    case 'pre':
      return { type: 'rich_text_preformatted', elements: [textElement(piece.text, {})] };
    default:
      return piece satisfies never;
  }
}

const inlineOfPiece = (piece: Exclude<Piece, { kind: 'pre' }>): readonly JsonObject[] =>
  piece.kind === 'line'
    ? inlineOf(piece.of)
    : piece.of.flatMap((inner) => (inner.kind === 'pre' ? [textElement(inner.text, {})] : inlineOfPiece(inner)));

/** Line breaks are part of the text around them. */
function inlineOf(nodes: readonly Inline[]): readonly JsonObject[] {
  const elements: JsonObject[] = [];
  for (const element of nodes.flatMap((node) => elementsOf(node, {}))) {
    const joined = joinText(elements.at(-1), element);
    if (joined === undefined) elements.push(element);
    else elements[elements.length - 1] = joined;
  }
  return elements;
}

function joinText(one: JsonObject | undefined, other: JsonObject): JsonObject | undefined {
  if (one?.['type'] !== 'text' || other['type'] !== 'text' || JSON.stringify(one['style']) !== JSON.stringify(other['style']))
    return undefined;
  const { text } = one;
  const { text: more } = other;
  return typeof text === 'string' && typeof more === 'string' ? { ...one, text: text + more } : undefined;
}

const styled = (style: Style): JsonObject => (Object.keys(style).length === 0 ? {} : { style });
const textElement = (text: string, style: Style): JsonObject => ({ type: 'text', text, ...styled(style) });

function elementsOf(node: Inline, style: Style): readonly JsonObject[] {
  switch (node.kind) {
    case 'text':
      return [textElement(node.text, style)];
    case 'break':
      return [textElement('\n', style)];
    case 'bold':
    case 'italic':
    case 'strike':
      return node.of.flatMap((inner) => elementsOf(inner, { ...style, [node.kind]: true }));
    case 'code':
      return [textElement(node.text, { ...style, code: true })];
    case 'link':
      return [{ type: 'link', url: node.url, ...(node.label === node.url ? {} : { text: node.label }), ...styled(style) }];
    case 'user':
      return [{ type: 'user', user_id: node.id, ...styled(style) }];
    case 'channel':
      return [{ type: 'channel', channel_id: node.id, ...styled(style) }];
    case 'group':
      return [{ type: 'usergroup', usergroup_id: node.id, ...styled(style) }];
    case 'broadcast':
      return [{ type: 'broadcast', range: node.range, ...styled(style) }];
    case 'date':
      return [dateElement(node, style)];
    case 'emoji':
      return [emojiElement(node, style)];
    default:
      return node satisfies never;
  }
}

function dateElement({ unixSeconds, template, link, fallback }: Extract<Inline, { kind: 'date' }>, style: Style): JsonObject {
  return {
    type: 'date',
    timestamp: unixSeconds,
    format: template,
    ...(link === undefined ? {} : { url: link }),
    fallback,
    ...styled(style),
  };
}

function emojiElement({ name, skin }: Extract<Inline, { kind: 'emoji' }>, style: Style): JsonObject {
  const unicode = Array.from(emojiChar(name, skin) ?? '', (char) => (char.codePointAt(0) ?? 0).toString(16)).join('-');
  return {
    type: 'emoji',
    name,
    ...(unicode === '' ? {} : { unicode }),
    ...(skin === undefined ? {} : { skin_tone: skin }),
    ...styled(style),
  };
}
