import type { Button, KnownBlock } from '@slack/types';
import { type Incident, incidentName } from '../../domain/incident.ts';
import { dateToken, excerpt, userMention } from '../../domain/mrkdwn.ts';
import { board, inChannel } from '../board.ts';
import { askButton } from '../button.ts';
import { section } from '../section.ts';
import type { Validation } from './validation.ts';
import { currentRound, validationsOf } from './validations-table.ts';

interface Checking {
  readonly items: readonly Validation[];
  /** Monitoring has begun anew since, with a list of its own. */
  readonly earlier: boolean;
}

/** What must hold before it is called over, each item answered by name. One message for each time that monitoring began. */
export const validationBoard = board<Checking>({
  name: 'validation',
  priority: 2,
  place: inChannel,
  async load(tx, { incident }, ref) {
    const items = await validationsOf(tx, incident.id, Number(ref));
    return items.length === 0 ? null : { items, earlier: Number(ref) !== (await currentRound(tx, incident.id)) };
  },
  render({ items, earlier }, { incident }) {
    const text = `“It works again” is a claim: what holds in ${incidentName(incident)}?`;
    const asking = incident.phase === 'monitoring' && !earlier;
    return {
      text: `${text} ${items.map(({ item }) => excerpt(item, 100)).join(' · ')}`,
      blocks: [section(`*${text}* Check each where it matters, and say so.`), ...items.flatMap((item) => blocksOf(item, incident, asking))],
    };
  },
});

function blocksOf(item: Validation, incident: Incident, asking: boolean): KnownBlock[] {
  const words = section(`${excerpt(item.item, 300)} · ${answerOf(item)}`);
  if (!asking) return [words];
  if (item.holds !== null) return [{ ...words, accessory: answer(item, !item.holds, incident) }];
  return [words, { type: 'actions', elements: [answer(item, true, incident), answer(item, false, incident)] }];
}

function answerOf({ holds, answeredBy, answeredAt }: Validation): string {
  if (holds === null || answeredBy === null || answeredAt === null) return '_not checked yet_';
  const who = `${userMention(answeredBy)}, ${dateToken(answeredAt, '{time}')}`;
  return holds ? `:white_check_mark: *holds* (${who})` : `:x: *does not hold* (${who})`;
}

const answer = ({ round, position }: Validation, holds: boolean, incident: Incident): Button =>
  askButton({
    label: holds ? 'Holds' : 'Does not hold',
    verb: 'answer-validation',
    incident,
    input: { round, position, holds },
    as: holds ? 'holds' : 'fails',
    ...(holds && { style: 'primary' as const }),
  });
