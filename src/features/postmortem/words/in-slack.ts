import { dateToken, excerpt, link, userMention } from '../../../domain/mrkdwn.ts';
import type { Scene } from '../../board.ts';
import type { IncidentRecord } from '../record/record.ts';
import type { Line, Piece } from './line.ts';
import { nameOf, withNames } from './named.ts';

export interface SlackWords {
  readonly names: IncidentRecord['names'];
  /** null where no links can be made: in what a typist reads at once. */
  readonly permalink: Scene['permalink'] | null;
  readonly timeFormat: string;
  /** How much is shown of a text from people: in a list, and where it is a paragraph of its own. */
  readonly itemMax: number;
  readonly paragraphMax: number;
}

const bullets = ['', '• ', '    ◦ '];

export const inSlack = ({ pieces, depth }: Line, words: SlackWords): string =>
  `${bullets[depth]}${pieces.map((piece) => pieceInSlack(piece, depth === 0 ? words.paragraphMax : words.itemMax, words)).join('')}`.trimEnd();

function pieceInSlack(piece: Piece, quoteMax: number, { names, permalink, timeFormat }: SlackWords): string {
  if (typeof piece === 'string') return piece;
  switch (piece.kind) {
    case 'person':
      return piece.id === null || names.get(piece.id)?.isApp ? excerpt(nameOf(piece.id, names), 80) : userMention(piece.id);
    case 'quote':
      return excerpt(withNames(piece.text, names).replace(/\s+/g, ' '), quoteMax);
    case 'time':
      return dateToken(piece.at, timeFormat);
    case 'link':
      return piece.spot === null || permalink === null
        ? ''
        : link(permalink(piece.spot.channelId, piece.spot.ts, piece.spot.threadTs), '↗');
    case 'strong':
      return `*${piece.text}*`;
  }
}
