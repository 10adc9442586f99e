import { utcMinute } from '../../../domain/mrkdwn.ts';
import type { Scene } from '../../board.ts';
import type { IncidentRecord } from '../record/record.ts';
import type { Line, Piece } from './line.ts';
import { escapeMarkdown } from './markdown.ts';
import { nameOf, withNames } from './named.ts';

interface FileWords {
  readonly names: IncidentRecord['names'];
  readonly permalink: Scene['permalink'];
}

const indents = ['', '- ', '  - '];

/** A line of the Markdown file; a list stays in one line each, a paragraph keeps its own lines. */
export const inFile = ({ pieces, depth }: Line, words: FileWords): string =>
  `${indents[depth]}${pieces.map((piece) => pieceInFile(piece, depth > 0, words)).join('')}`.trimEnd();

function pieceInFile(piece: Piece, inOneLine: boolean, { names, permalink }: FileWords): string {
  if (typeof piece === 'string') return piece;
  switch (piece.kind) {
    case 'person':
      return escapeMarkdown(nameOf(piece.id, names));
    case 'quote': {
      const text = withNames(piece.text, names);
      return inOneLine ? escapeMarkdown(text.replace(/\s+/g, ' ')) : escapeMarkdown(text).replaceAll('\n', '  \n');
    }
    case 'time':
      return utcMinute(piece.at);
    case 'link':
      return piece.spot === null ? '' : `[↗](${permalink(piece.spot.channelId, piece.spot.ts, piece.spot.threadTs)})`;
    case 'strong':
      return `**${piece.text}**`;
  }
}
