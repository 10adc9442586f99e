import { randomUUID } from 'node:crypto';
import type { Ask } from '../../src/domain/ask.ts';
import type { Effect } from '../../src/domain/effect.ts';
import { tick } from '../../src/clock/tick.ts';
import type { Message } from '../../src/domain/message.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { formFor } from '../../src/engine/open-form.ts';
import { type Outcome, run } from '../../src/engine/run.ts';
import { boards, verbs } from '../../src/features/index.ts';
import { noMeter } from '../../src/domain/meter.ts';
import { findIncident } from '../../src/store/incidents.ts';
import { ana, person, policy as shippedPolicy } from './given.ts';
import type { TestDatabase } from './database.ts';

/** The road on a real database and a clock that tests move; no Slack: effects stay rows, to be looked at. */
export function openRoad(database: TestDatabase, policy = shippedPolicy) {
  let now = new Date('2026-03-02T02:00:00Z');
  const engine = (): Engine => ({
    db: database.db,
    policy,
    verbs: new Map(verbs.map((verb) => [verb.word, verb])),
    boards: new Map(boards.map((board) => [board.name, board])),
    log: database.log,
    meter: noMeter,
    now: () => now,
    wake: () => undefined,
  });

  const ask = (verb: string, input: unknown, over: Partial<Ask> = {}): Promise<Outcome> =>
    run(engine(), { key: randomUUID(), verb, input, actor: person(ana), at: now, via: 'command', ...over });

  return {
    engine,
    ask,
    now: () => now,
    /** Declares and pretends that Slack opened the channel. Answers the number. */
    async declared(title = 'site down', severity = 'critical', visibility: 'public' | 'private' = 'public'): Promise<number> {
      const outcome = await ask('declare', { severity, title, visibility });
      if (outcome.kind !== 'accepted' || outcome.incident === undefined) throw new Error('not declared');
      await database.db
        .updateTable('incidents')
        .set({ channelId: `C${outcome.incident}`, openedAt: now })
        .where('number', '=', outcome.incident)
        .execute();
      return outcome.incident;
    },
    incident: (number: number) => findIncident(database.db, { number }),
    /** The acts of one kind on an incident's timeline, in order. */
    entries: (number: number, kind: string) =>
      database.db
        .selectFrom('timelineEntries')
        .innerJoin('incidents', 'incidents.id', 'timelineEntries.incidentId')
        .select(['timelineEntries.text', 'timelineEntries.key', 'timelineEntries.details', 'timelineEntries.authorId'])
        .where('incidents.number', '=', number)
        .where('timelineEntries.kind', '=', kind)
        .orderBy('timelineEntries.id')
        .execute(),
    /** A living message as it would be drawn now. */
    async drawn(number: number, board: string, ref: string | number = ''): Promise<Message | null> {
      const incident = await findIncident(database.db, { number });
      const found = engine().boards.get(board);
      if (!incident || !found) throw new Error(`no ${board} of INC-${number}`);
      const scene = { incident, policy, permalink: () => '' };
      return database.db.transaction().execute((tx) => found.draw(tx, scene, String(ref)));
    },
    /** A verb's form as a click would open it. */
    async form(verb: string, incident: number, prefill: Readonly<Record<string, unknown>> = {}, over: Partial<Ask> = {}): Promise<object> {
      const click: Ask = { key: 'form', verb, input: prefill, actor: person(ana), incident, at: now, via: 'button', ...over };
      const opened = await formFor(engine(), click, prefill);
      if (opened.kind !== 'open') throw new Error(opened.say.text);
      return opened.view;
    },
    async effects(): Promise<Effect[]> {
      const rows = await database.db.selectFrom('outbox').select('payload').orderBy('id').execute();
      return rows.map(({ payload }) => effectIn(payload));
    },
    /** Moves the clock, a minute at a time, and asks what falls due. */
    async passes(ms: number): Promise<void> {
      const end = now.getTime() + ms;
      while (now.getTime() < end) {
        now = new Date(Math.min(end, now.getTime() + 60_000));
        while ((await tick(engine())) > 0);
      }
    },
    /** Moves the clock at once, as if Muster had been away: what fell due meanwhile is asked when it returns. */
    async isAway(ms: number): Promise<void> {
      now = new Date(now.getTime() + ms);
      while ((await tick(engine())) > 0);
    },
  };
}

function effectIn(payload: unknown): Effect {
  // Rows are written by the road alone, so what is in them is an effect.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return (payload as { effect: Effect }).effect;
}
