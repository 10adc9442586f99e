import * as fc from 'fast-check';
import { methods, troubles } from '../courier/troubles.ts';

const which = fc.nat(100);
const awayMs = fc.integer({ min: 0, max: 2_000 });
const forMs = fc.integer({ min: 100, max: 2_500 });
const times = fc.integer({ min: 1, max: 4 });
const kind = <Kind extends string>(name: Kind) => fc.constant(name);

const anyMethod = fc.constantFrom(
  undefined,
  ...methods,
  'conversations.history',
  'conversations.replies',
  'conversations.members',
  'conversations.info',
  'conversations.open',
  'chat.postEphemeral',
  'views.open',
  'apps.connections.open',
  'users.list',
  'auth.test',
);

/** What may be wrong with answers, besides what leaves in doubt. */
const fault = fc.oneof(
  fc.constantFrom(...troubles.map(([, unsure]) => unsure)),
  fc.record({ status429: fc.record({ retryAfter: fc.integer({ min: 1, max: 3 }) }) }),
  fc.record({ latencyMs: fc.integer({ min: 100, max: 4_000 }) }),
);

const events = fc.oneof(
  fc.constant({ duplicate: true }),
  fc.constant({ reorder: true }),
  fc.record({ lateMs: fc.integer({ min: 100, max: 5_000 }) }),
  fc.record({ duplicate: fc.constant(true), lateMs: fc.integer({ min: 100, max: 3_000 }) }),
);

const blow = fc.oneof(
  { weight: 2, arbitrary: fc.record({ kind: kind('killed'), which, awayMs }) },
  { weight: 1, arbitrary: fc.record({ kind: kind('stopped'), which, awayMs }) },
  { weight: 2, arbitrary: fc.record({ kind: kind('sockets'), how: fc.constantFrom('cut', 'silence', 'warning', 'refresh_requested') }) },
  { weight: 3, arbitrary: fc.record({ kind: kind('wire'), how: fc.constantFrom('cut', 'silence'), which }) },
  { weight: 1, arbitrary: fc.record({ kind: kind('slack'), how: fc.constantFrom('refused', 'unanswered'), forMs }) },
  { weight: 3, arbitrary: fc.record({ kind: kind('events'), events, times: fc.integer({ min: 1, max: 20 }) }) },
  { weight: 8, arbitrary: fc.record({ kind: kind('answers'), method: anyMethod, fault, times }) },
  { weight: 2, arbitrary: fc.record({ kind: kind('connections'), how: fc.constantFrom('terminated', 'cut', 'silent'), which }) },
  { weight: 1, arbitrary: fc.record({ kind: kind('database'), how: fc.constantFrom('refused', 'unanswered', 'stopped'), forMs }) },
  { weight: 2, arbitrary: fc.record({ kind: kind('put out'), which, forMs }) },
);

/** One thing that breaks. */
export type Blow = typeof blow extends fc.Arbitrary<infer One> ? One : never;

const next = fc.record({ afterMs: fc.integer({ min: 0, max: 450 }), blow });

/** What breaks, one thing after the other and on top of each other: the same for the same seed. */
export const weather = (seed: number, length: number): (typeof next extends fc.Arbitrary<infer One> ? One : never)[] =>
  fc.sample(next, { seed, numRuns: length });
