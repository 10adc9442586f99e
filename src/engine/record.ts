import type { Sighting } from '../domain/sighting.ts';
import { errorCode } from '../store/error-code.ts';
import { recordSightings } from '../store/messages.ts';
import type { Engine } from './engine.ts';

/** Resolves once the sighting is committed. */
export type Recorder = (sighting: Sighting) => Promise<void>;

interface Waiting {
  readonly sighting: Sighting;
  readonly written: () => void;
  readonly failed: (error: unknown) => void;
}

const atOnceMax = 200;

/**
 * The way of messages, beside the road. Nothing is decided about a message, and (channel, ts) makes recording it twice harmless:
 * so no claim in seen_asks, no lock on the incident, and what arrives while a write is under way goes down together in the next one.
 */
export function openRecord(engine: Pick<Engine, 'db' | 'meter'>): Recorder {
  let waiting: Waiting[] = [];
  let writing = false;

  async function writeAll(): Promise<void> {
    writing = true;
    while (waiting.length > 0) {
      const [batch, rest] = nextBatch(waiting);
      waiting = rest;
      await write(engine, batch);
    }
    writing = false;
  }

  return (sighting) =>
    new Promise((written, failed) => {
      waiting.push({ sighting, written, failed });
      if (!writing) void writeAll();
    });
}

/** One statement cannot touch a row twice: of one message, a batch holds one sighting, and the next waits its turn. */
function nextBatch(waiting: readonly Waiting[]): [batch: Waiting[], rest: Waiting[]] {
  const batch = new Map<string, Waiting>();
  const rest: Waiting[] = [];
  for (const one of waiting) {
    const key = `${one.sighting.channelId}/${one.sighting.ts}`;
    if (batch.size < atOnceMax && !batch.has(key)) batch.set(key, one);
    else rest.push(one);
  }
  return [[...batch.values()], rest];
}

async function write(engine: Pick<Engine, 'db' | 'meter'>, batch: readonly Waiting[]): Promise<void> {
  try {
    await engine.db.transaction().execute((tx) =>
      recordSightings(
        tx,
        batch.map(({ sighting }) => sighting),
      ),
    );
    engine.meter.recorded(batch.length);
    for (const { written } of batch) written();
  } catch (error) {
    if (batch.length > 1 && isAboutData(error)) {
      for (const one of batch) await write(engine, [one]);
      return;
    }
    for (const { failed } of batch) failed(error);
  }
}

/** What Postgres will not have of one message (SQLSTATE 22, 23) must not keep the others out of the record. */
const isAboutData = (error: unknown): boolean => /^2[23]/.test(errorCode(error));
