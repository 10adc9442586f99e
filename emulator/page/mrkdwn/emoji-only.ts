import type { Piece } from './nodes.ts';

/** A message of nothing but a few emoji is drawn large. */
export function isEmojiOnly(pieces: Piece[]): boolean {
  const [piece] = pieces;
  if (pieces.length !== 1 || piece?.kind !== 'line') return false;
  const said = piece.of.filter((node) => !(node.kind === 'text' && node.text.trim() === ''));
  return said.length > 0 && said.length <= 23 && said.every((node) => node.kind === 'emoji');
}
