import { setAlarm, type Alarm } from '../../domain/alarm.ts';
import { later } from '../../domain/duration.ts';
import { invite, show } from '../../domain/effect.ts';
import { userMention } from '../../domain/mrkdwn.ts';
import { everyone } from '../../domain/policy-teams.ts';
import { type Call, noteRef } from './call.ts';
import { sayGaps } from './gaps.ts';
import { ladderOf, type Level } from './ladder.ts';
import { nameOf } from './paging-words.ts';
import { firstReached } from './reach.ts';
import { type Asking, inTurn, type Turn } from './turn.ts';

type CallRequest = Pick<Call, 'target' | 'why' | 'requestedBy'>;

/** A call that goes out: to a level and its people, or, with no level left, to everyone at once. */
export interface Started extends CallRequest {
  readonly number: number;
  readonly level: Level | null;
  readonly userIds: readonly string[];
}

/** The key of the alarm that asks after a call nobody has answered. */
export const chaseAlarm = (number: number): string => `page/${number}`;

export const chase = (number: number, { incident, policy, now }: Asking): Alarm =>
  setAlarm(chaseAlarm(number), later(now, policy.severities[incident.severity].acknowledgeWithinMs), 'chase-page', {
    number,
  });

/** Sends out calls, numbered on from `firstNumber`. Targets that come down to the same level are called once. */
export function startCalls(asking: Asking, requests: readonly CallRequest[], firstNumber: number): { turn: Turn; started: Started[] } {
  const { incident, policy, directory } = asking;
  const found = requests.map((request) => {
    const ladder = ladderOf(request.target, incident, policy, directory);
    const reached = firstReached(ladder, directory);
    return { ...request, ...reached, direct: reached.level === (ladder[0] ?? null), name: reached.level?.name ?? everyone };
  });
  const meant = new Set(found.filter(({ direct }) => direct).map(({ name }) => name));
  const started = found
    .filter(({ direct, name }, index) => direct || (!meant.has(name) && found.findIndex((other) => other.name === name) === index))
    .map(({ target, why, requestedBy, level, userIds }, index) => ({
      number: firstNumber + index,
      target,
      why,
      requestedBy,
      level,
      userIds,
    }));
  const gaps = found.flatMap((one) => one.gaps);
  return { started, turn: inTurn([...started.map((call) => startCall(asking, call)), sayGaps(gaps, asking.saidGaps)]) };
}

function startCall(asking: Asking, { number, target, why, requestedBy, level, userIds }: Started): Turn {
  const call = { number, target, why, requestedBy, level: level ? 1 : 0 };
  const words = why === '' ? '' : `: ${why}`;
  const details = { number, target, level: call.level, userIds, why, by: requestedBy };
  const sent = (whom: string) => ({
    kind: 'page_sent',
    key: requestedBy !== null,
    text: `paged ${whom}${words}`,
    details,
    shownBy: { board: 'page', ref: String(number) },
  });
  if (!level) {
    return {
      writes: [
        { kind: 'call', call },
        { kind: 'everyone', number },
      ],
      entries: [sent('everyone in the channel')],
      effects: [show('page', number), show('page-all', number)],
      alarms: [],
    };
  }
  const whom = level.name === target ? nameOf(target) : `${nameOf(target)}, by way of ${nameOf(level.name)}`;
  const people = userIds.map(userMention).join(', ');
  return {
    writes: [
      { kind: 'call', call },
      { kind: 'send', number, level: 1, via: level.name, userIds },
    ],
    entries: [sent(whom === people ? whom : `${whom} (${people})`)],
    effects: [show('page', number), ...userIds.map((userId) => show('page-note', noteRef(number, userId))), invite(userIds)],
    alarms: [chase(number, asking)],
  };
}
