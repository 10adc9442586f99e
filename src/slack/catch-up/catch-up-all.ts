import { randomUUID } from 'node:crypto';
import { dayMs, later } from '../../domain/duration.ts';
import { overPhases } from '../../domain/phase.ts';
import { run } from '../../engine/run.ts';
import type { Engine } from '../../engine/engine.ts';

// After this long an incident's channel is history: what is still said there is recorded, but not looked for.
const recentlyMs = 14 * dayMs;

/** After a start, a reconnect or any doubt: every channel of an open or recent incident is read again, as effects of their own. */
export async function catchUpAll(engine: Engine): Promise<void> {
  const incidents = await engine.db
    .selectFrom('incidents')
    .select('number')
    .where('openedAt', 'is not', null)
    .where((eb) =>
      eb.or([eb('phase', 'not in', overPhases), eb(eb.fn.coalesce('closedAt', 'resolvedAt'), '>', later(engine.now(), -recentlyMs))]),
    )
    .orderBy('declaredAt', 'desc')
    .execute();
  for (const { number } of incidents) await fetchMissed(engine, number, false);
}

/** `goesOn`: the reading under way took long enough for one effect, and goes on in another. */
export async function fetchMissed(engine: Engine, number: number, goesOn: boolean): Promise<void> {
  await run(engine, {
    key: `fetch-missed/${randomUUID()}`,
    verb: 'fetch-missed',
    input: { goesOn },
    actor: { kind: 'clock' },
    incident: number,
    at: engine.now(),
    via: 'clock',
  });
}
