import { later } from '../domain/duration.ts';
import type { Engine } from '../engine/engine.ts';
import { run } from '../engine/run.ts';
import { type AlarmRow, dueAlarms, postponeAlarm } from '../store/alarms.ts';

const atMostAtOnce = 200;
// Halves the time of a tick that finds two hundred incidents waiting (bench/tick.ts), and leaves most of the pool to those who type.
const sideBySide = 4;
const firstRetryMs = 1_000;
const lastRetryMs = 60_000;

/** Asks what every due alarm was set for, on the road like everyone else, and answers how many it asked: in order within an incident, incidents side by side. */
export async function tick(engine: Engine): Promise<number> {
  const now = engine.now();
  const due = Map.groupBy(await dueAlarms(engine.db, now, atMostAtOnce), ({ incident }) => incident);
  const incidents = due.values();
  let asked = 0;
  const oneAfterTheOther = async (): Promise<void> => {
    for (const alarms of incidents) for (const alarm of alarms) if (await ring(engine, alarm, now)) asked += 1;
  };
  await Promise.all(Array.from({ length: sideBySide }, oneAfterTheOther));
  return asked;
}

async function ring(engine: Engine, alarm: AlarmRow, now: Date): Promise<boolean> {
  try {
    const ask = {
      key: alarm.key,
      verb: alarm.verb,
      input: alarm.input,
      actor: { kind: 'clock' as const },
      ...(alarm.incident !== null && { incident: alarm.incident }),
      at: now,
      via: 'clock' as const,
    };
    const outcome = await run(engine, ask, alarm);
    return !outcome.gone;
  } catch (error) {
    const waitMs = Math.min(firstRetryMs * 2 ** alarm.attempts, lastRetryMs);
    engine.log.error(
      { alarm: alarm.key, verb: alarm.verb, attempts: alarm.attempts + 1, waitMs, err: error },
      'alarm broke, asked again later',
    );
    await postponeAlarm(engine.db, alarm, later(now, waitMs));
    return false;
  }
}
