import type { Ask } from '../domain/ask.ts';
import type { Effect } from '../domain/effect.ts';
import type { Incident } from '../domain/incident.ts';
import { isOpen } from '../domain/phase.ts';
import type { Place } from '../features/board.ts';
import type { Tx } from '../store/database.ts';
import { livingMessage, livingMessageAt } from '../store/living-messages.ts';
import type { EffectRow, NewEffectRow } from '../store/outbox.ts';
import type { Engine } from './engine.ts';

type Lane = Pick<NewEffectRow, 'lane' | 'limitedBy' | 'priority'>;
type IsPosted = (board: string, ref: string) => Promise<boolean>;

const urgent = 1;
const usual = 5;

/** Effects as rows: what is posted to one place keeps its order, all else runs beside it. */
export async function toRows(
  engine: Pick<Engine, 'boards'>,
  tx: Tx,
  effects: readonly Effect[],
  incident: Incident | null,
  entryIds: readonly number[],
): Promise<NewEffectRow[]> {
  const rows: NewEffectRow[] = [];
  const isPosted = postedOf(tx, incident);
  for (const effect of deliverable(effects, incident)) {
    const lane = await laneOf(engine, isPosted, effect, incident?.id ?? 0);
    const entryId = effect.kind === 'post' ? entryIds[effect.tells ?? 0] : undefined;
    rows.push({ incidentId: incident?.id ?? null, ...lane, effect, ...(entryId !== undefined && { entryId }) });
  }
  return rows;
}

/** An incident that ended without a channel has nowhere to show anything; people are told all the same. */
const deliverable = (effects: readonly Effect[], incident: Incident | null): readonly Effect[] =>
  incident?.openedAt === null && !isOpen(incident.phase)
    ? effects.filter(({ kind }) => kind === 'tell' || kind === 'answer-opened')
    : effects;

/** Nothing of an incident stands in Slack before its channel is open: a declaration need not ask. */
function postedOf(tx: Tx, incident: Incident | null): IsPosted {
  if (incident?.openedAt === null) return async () => false;
  return async (board, ref) => (await livingMessage(tx, { incidentId: incident?.id ?? 0, board, ref })) !== null;
}

/** The message that was clicked, to be shown as its state now is. */
export async function healing(engine: Pick<Engine, 'boards'>, tx: Tx, ask: Ask): Promise<NewEffectRow[]> {
  const stale = ask.message && (await livingMessageAt(tx, ask.message));
  if (!stale) return [];
  const effect: Effect = { kind: 'show', board: stale.board, ref: stale.ref, afresh: true };
  return [{ incidentId: stale.incidentId, ...(await laneOf(engine, async () => true, effect, stale.incidentId)), effect }];
}

async function laneOf(engine: Pick<Engine, 'boards'>, isPosted: IsPosted, effect: Effect, incidentId: number): Promise<Lane> {
  const own = (method: string, priority = usual): Lane => ({ lane: `${method}/${incidentId}`, limitedBy: method, priority });
  const posting = (place: string): Lane => ({ lane: `post/${place}`, limitedBy: `post/${place}`, priority: urgent });

  switch (effect.kind) {
    case 'open-incident':
      return { lane: `open/${incidentId}`, limitedBy: 'conversations.create', priority: 0 };
    case 'show':
      return laneOfShow(engine, isPosted, effect, incidentId, posting);
    case 'post':
      return posting(`incident/${incidentId}`);
    case 'tell':
      return posting(`person/${effect.userId}`);
    case 'retract':
      return { lane: `edit/${incidentId}/line/${effect.ts}`, limitedBy: 'chat.update', priority: urgent };
    case 'invite':
      return own('conversations.invite', urgent);
    case 'topic':
      return own('conversations.setTopic');
    case 'bookmark':
      return own('bookmarks.add');
    case 'pin':
      return own('pins.add');
    case 'upload':
      return { ...posting(`incident/${incidentId}`), limitedBy: 'files.completeUploadExternal' };
    case 'answer-opened':
      return { lane: `answer/${effect.userId}`, limitedBy: `post/person/${effect.userId}`, priority: urgent };
    case 'self-check':
      return { lane: `check/${effect.userId}`, limitedBy: 'auth.test', priority: usual };
    case 'home':
      return { lane: `home/${effect.userId}`, limitedBy: 'views.publish', priority: usual };
    case 'catch-up':
      return own('conversations.history');
  }
}

async function laneOfShow(
  engine: Pick<Engine, 'boards'>,
  isPosted: IsPosted,
  { board: name, ref }: Extract<Effect, { kind: 'show' }>,
  incidentId: number,
  posting: (place: string) => Lane,
): Promise<Lane> {
  const board = engine.boards.get(name);
  if (!board) throw new Error(`no board ${name}`);
  if (await isPosted(name, ref)) {
    return { lane: `edit/${incidentId}/${name}/${ref}`, limitedBy: 'chat.update', priority: board.priority };
  }
  return posting(placeName(board.place(ref), incidentId));
}

/** What Slack counts the posting of this effect by: each channel and each conversation has a limit of its own. */
export function postingLimit({ effect, incidentId }: Pick<EffectRow, 'effect' | 'incidentId'>, boards: Engine['boards']): string {
  const incident = incidentId ?? 0;
  switch (effect.kind) {
    case 'show':
      return `post/${placeName(boards.get(effect.board)?.place(effect.ref) ?? { kind: 'channel' }, incident)}`;
    case 'tell':
    case 'answer-opened':
    case 'self-check':
    case 'home':
      return `post/person/${effect.userId}`;
    default:
      return `post/incident/${incident}`;
  }
}

function placeName(place: Place, incidentId: number): string {
  switch (place.kind) {
    case 'channel':
    case 'thread':
      return `incident/${incidentId}`;
    case 'person':
      return `person/${place.userId}`;
    case 'announcements':
      return 'announcements';
  }
}
