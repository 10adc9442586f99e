import type { Clock } from '../clock.ts';
import { keepLatest } from '../workspace/bounds.ts';
import type { Ack } from './ack.ts';

/** An ack that settled nothing: for an envelope never sent, one already answered, or one past its deadline. */
export interface StrayAck {
  envelopeId: string;
  why: 'unknown' | 'duplicate' | 'late';
  at: number;
}

export interface StrayAcks {
  readonly all: readonly StrayAck[];
  readonly settled: (envelopeId: string, outcome: Ack['outcome']) => void;
  readonly record: (envelopeId: string) => void;
}

/** Remembers the last envelopes and stray acks, so that an app's mistakes can be shown to it. */
export function openStrayAcks(clock: Clock, max: number): StrayAcks {
  const outcomes = new Map<string, Ack['outcome']>();
  const all: StrayAck[] = [];
  return {
    all,
    settled(envelopeId: string, outcome: Ack['outcome']) {
      outcomes.set(envelopeId, outcome);
      keepLatest(outcomes, max);
    },
    record(envelopeId: string) {
      all.push({ envelopeId, why: whyStray(outcomes.get(envelopeId)), at: clock.now() });
      if (all.length > max) all.shift();
    },
  };
}

const whyStray = (outcome: Ack['outcome'] | undefined): StrayAck['why'] => {
  if (outcome === undefined) return 'unknown';
  return outcome === 'acked' ? 'duplicate' : 'late';
};
