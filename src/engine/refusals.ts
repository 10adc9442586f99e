import type { Ask } from '../domain/ask.ts';
import { type Refusal, refuse } from '../domain/decision.ts';
import { type Incident, incidentName } from '../domain/incident.ts';
import { channelLink, titleLine } from '../domain/mrkdwn.ts';
import { overPhases } from '../domain/phase.ts';
import { typedAgain } from '../domain/typed-again.ts';
import { visibleTo } from '../features/visible-to.ts';
import type { Tx } from '../store/database.ts';

/** The incident named is unknown, or not for this person to know of: both read the same. */
export const noSuchIncident = async (tx: Tx, ask: Ask): Promise<Refusal> =>
  refuse(
    'no_such_incident',
    [ask.incident === undefined ? 'That incident does not exist.' : `INC-${ask.incident} does not exist.`, await openOnes(tx, ask)].join(
      '\n',
    ),
  );

/** A verb of an incident's channel, asked elsewhere: where it could be asked, and the same words to paste there. */
export const notHere = async (tx: Tx, ask: Ask): Promise<Refusal> =>
  refuse(
    'not_in_incident',
    [
      `${whatWasAsked(ask) ?? 'That'} works in an incident's channel, and this is not one.`,
      await openOnes(tx, ask),
      ...(ask.typed ? [`What you typed, to paste there:\n${typedAgain(ask.typed)}`] : []),
    ].join('\n'),
  );

export const isOver = (incident: Incident, ask: Ask): Refusal =>
  refuse(
    'incident_over',
    `${incidentName(incident)} is ${incident.phase}, so ${whatWasAsked(ask) ?? 'this'} has nothing to do any more. \`/incident reopen why\` opens it again.`,
  );

/** A word is known to those who typed it; who clicked knows their button. */
const whatWasAsked = ({ via, verb }: Ask): string | undefined => (via === 'command' ? `\`${verb}\`` : undefined);

async function openOnes(tx: Tx, ask: Ask): Promise<string> {
  const userId = ask.actor.kind === 'person' ? ask.actor.userId : '';
  const open = await tx
    .selectFrom('incidents')
    .select(['number', 'title', 'channelId'])
    .where('phase', 'not in', overPhases)
    .where('channelId', 'is not', null)
    .where(visibleTo(userId))
    .orderBy('declaredAt', 'desc')
    .limit(10)
    .execute();
  if (open.length === 0) return 'No incident is open. `/incident critical what happened` declares one.';
  return [
    'Open now:',
    ...open.map(({ number, title, channelId }) => `• INC-${number} ${titleLine(title, 80)} ${channelLink(channelId ?? '')}`),
  ].join('\n');
}
