import { clearAlarm } from '../../domain/alarm.ts';
import { formatDuration } from '../../domain/duration.ts';
import { post, show } from '../../domain/effect.ts';
import { userMention } from '../../domain/mrkdwn.ts';
import { everyone } from '../../domain/policy-teams.ts';
import { type Numbered, numbered } from '../numbered.ts';
import { incidentVerb } from '../verb.ts';
import { toAnswer } from './answering.ts';
import { answerOf, type Call, isWaiting, messagesOf, type Paged } from './call.ts';
import { callsOf } from './calls-table.ts';
import { nameOf } from './paging-words.ts';
import { type PagingChange, savePaging } from './save-paging.ts';
import { chaseAlarm } from './start-calls.ts';
import { decided, inTurn, type Turn } from './turn.ts';

/** “On my way”: this person comes, and every other call that waits for them is answered with it. */
export const onMyWay = incidentVerb<Numbered, readonly Call[], PagingChange>({
  word: 'on-my-way',
  input: numbered,
  alsoWhenOver: true,
  load: (tx, { incident }) => callsOf(tx, incident.id),
  decide(asked, calls) {
    const found = toAnswer(asked, calls);
    if (found.kind === 'refused') return found;
    const { call, userId, own } = found;
    const others = calls.flatMap((other) => {
      const waiting =
        other === call || !isWaiting(other) ? [] : other.paged.filter((one) => one.userId === userId && one.declinedAt === null);
      return waiting.length > 0 ? [answered(other, userId, waiting, asked.now)] : [];
    });
    const first = answerOf(call);
    const reply = first && `${userMention(first.userId)} is on the way as well. It is noted that you come too.`;
    return decided(inTurn([saidAloud(answered(call, userId, own, asked.now), userId), ...others]), asked.now, reply);
  },
  save: savePaging,
});

function answered(call: Call, userId: string, own: readonly Paged[], now: Date): Turn {
  const { number, target, level, everyoneAt } = call;
  const since = own[0]?.sentAt ?? everyoneAt ?? now;
  const ms = now.getTime() - since.getTime();
  return {
    writes: [
      own.length > 0
        ? { kind: 'mark', ids: own.map(({ id }) => id), as: 'acknowledgedAt' }
        : { kind: 'send', number, level: level + 1, via: everyone, userIds: [userId], answers: { sentAt: since } },
    ],
    entries: [
      {
        kind: 'page_acknowledged',
        key: answerOf(call) === undefined,
        text: `on the way ${formatDuration(ms)} after being paged (${nameOf(target)})`,
        details: { number, target, userId, seconds: Math.round(ms / 1_000) },
        shownBy: { board: 'page', ref: String(number) },
      },
    ],
    effects: messagesOf(call).map(({ board, ref }) => show(board, ref)),
    alarms: [clearAlarm(chaseAlarm(number))],
  };
}

const saidAloud = (turn: Turn, userId: string): Turn => ({
  ...turn,
  effects: [post(`${userMention(userId)} is ${turn.entries[0]?.text ?? 'on the way'}.`), ...turn.effects],
});
