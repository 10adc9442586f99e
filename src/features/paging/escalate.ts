import { clearAlarm } from '../../domain/alarm.ts';
import { type Effect, invite, post, show, tell } from '../../domain/effect.ts';
import { incidentName } from '../../domain/incident.ts';
import { everyone } from '../../domain/policy-teams.ts';
import { inItsChannel } from '../whereabouts.ts';
import { type Call, noteRef, peopleOf, stillAsked } from './call.ts';
import { sayGaps } from './gaps.ts';
import { ladderOf, type Level } from './ladder.ts';
import { mentions, nameOf, reasonOf } from './paging-words.ts';
import { firstReached } from './reach.ts';
import { chase, chaseAlarm } from './start-calls.ts';
import { type Asking, inTurn, type Turn } from './turn.ts';

/** Nobody has answered in time: those of the level reached are asked once more, in the channel and in private. */
export function repeat(asking: Asking, call: Call): Turn {
  const { incident } = asking;
  const { number, target } = call;
  const asked = stillAsked(call);
  const people = mentions(asked.map(({ userId }) => userId));
  const reason = reasonOf(call, incident);
  return {
    writes: [{ kind: 'mark', ids: asked.map(({ id }) => id), as: 'repeatedAt' }],
    entries: [{ kind: 'page_repeated', text: `asked ${people} once more`, details: { number, target, level: call.level } }],
    effects: [
      post(`${people} once more, you are needed: ${reason}`),
      ...asked.map(({ userId }) =>
        tell(
          userId,
          `Once more, you are needed for ${incidentName(incident)}${inItsChannel(incident)}: ${reason}\nPlease answer with the buttons of the page above.`,
        ),
      ),
      show('page', number),
    ],
    alarms: [chase(number, asking)],
  };
}

/** On to the next level that reaches somebody new, and after the last one to everyone. `declined`: all of this level said that they cannot come. */
export function escalate(asking: Asking, call: Call, declined: boolean): Turn {
  const { incident, policy, directory, onTheWay, saidGaps } = asking;
  const ladder = ladderOf(call.target, incident, policy, directory);
  const { level, userIds, gaps } = firstReached(beyond(ladder, call), directory, new Set([...peopleOf(call), ...onTheWay]));
  const left = call.paged.filter((one) => one.level === call.level && one.acknowledgedAt === null);
  const told = level ? left.map(({ userId }) => userId) : peopleOf(call);
  const effects = level ? toLevel(asking, call, userIds, declined) : [show('page-all', call.number)];
  const escalated: Turn = {
    writes: [
      { kind: 'mark', ids: left.map(({ id }) => id), as: 'escalatedAt' },
      ...(level ? climb(call, level, userIds) : [{ kind: 'everyone' as const, number: call.number }]),
    ],
    entries: [
      {
        kind: 'page_escalated',
        key: true,
        text: `${declined ? 'nobody paged can come' : 'nobody has answered'}: escalated to ${level ? nameOf(level.name) : 'everyone in the channel'}`,
        details: { number: call.number, target: call.target, level: call.level + 1, to: level?.name ?? everyone, userIds, declined },
        shownBy: { board: 'page', ref: String(call.number) },
      },
    ],
    effects: [...effects, show('page', call.number), ...told.map((userId) => show('page-note', noteRef(call.number, userId)))],
    alarms: [level ? chase(call.number, asking) : clearAlarm(chaseAlarm(call.number))],
  };
  return inTurn([escalated, sayGaps(gaps, saidGaps)]);
}

/** The levels after the last one that was called. */
function beyond(ladder: readonly Level[], { paged, target }: Call): Level[] {
  const called = new Set([target, ...paged.map(({ via }) => via)]);
  return ladder.slice(ladder.findLastIndex(({ name }) => called.has(name)) + 1);
}

const climb = ({ number, level }: Call, { name }: Level, userIds: readonly string[]) => [
  { kind: 'move' as const, number, level: level + 1 },
  { kind: 'send' as const, number, level: level + 1, via: name, userIds },
];

function toLevel({ incident }: Asking, call: Call, userIds: readonly string[], declined: boolean): Effect[] {
  const so = declined ? 'nobody paged so far can come' : `nobody has answered the page for ${nameOf(call.target)}`;
  return [
    post(`${mentions(userIds)} you are needed, ${so}: ${reasonOf(call, incident)}`),
    ...userIds.map((userId) => show('page-note', noteRef(call.number, userId))),
    invite(userIds),
  ];
}
