import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Meter } from '../domain/meter.ts';
import type { Database } from '../store/database.ts';
import { measure } from './measure.ts';

export type Metrics = ReturnType<typeof createMetrics>;

// From a fast answer to Slack's limit of three seconds.
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 10];

/** Everything Muster counts. Labels are verbs, methods and kinds: never anything a person wrote. */
export function createMetrics(db: Database) {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const refresh = gauges(registry, db);

  return {
    contentType: registry.contentType,
    /** All of it as Prometheus reads it, measured now. */
    async scrape(): Promise<string> {
      await refresh();
      return registry.metrics();
    },
    meter: meterOf(registers),
  };
}

function meterOf(registers: Registry[]): Meter {
  const asks = new Histogram({
    name: 'muster_ask_seconds',
    help: 'From an ask’s arrival to its commit',
    labelNames: ['verb', 'outcome'],
    buckets,
    registers,
  });
  const acks = new Histogram({
    name: 'muster_ack_seconds',
    help: 'From the arrival of what Slack sent to its acknowledgement; Slack waits three seconds',
    labelNames: ['what'],
    buckets,
    registers,
  });
  const effects = new Histogram({
    name: 'muster_effect_seconds',
    help: 'From the commit of an effect to its delivery',
    labelNames: ['kind'],
    buckets: [...buckets, 30, 60, 300],
    registers,
  });
  const calls = new Histogram({
    name: 'muster_slack_call_seconds',
    help: 'Calls of Slack’s Web API',
    labelNames: ['method', 'outcome'],
    buckets,
    registers,
  });
  const recorded = new Counter({ name: 'muster_messages_recorded_total', help: 'Messages written to the timeline', registers });
  const givenUp = new Counter({
    name: 'muster_effects_given_up_total',
    help: 'Outbox rows that Slack refused for good',
    labelNames: ['kind'],
    registers,
  });
  const limited = new Counter({
    name: 'muster_slack_rate_limits_total',
    help: 'Answers 429, by kind of effect',
    labelNames: ['kind'],
    registers,
  });
  return {
    ask: (verb, outcome, seconds) => asks.observe({ verb, outcome }, seconds),
    acked: (what, seconds) => acks.observe({ what }, seconds),
    delivered: (kind, seconds) => effects.observe({ kind }, seconds),
    slackCall: (method, outcome, seconds) => calls.observe({ method, outcome }, seconds),
    givenUp: (kind) => givenUp.inc({ kind }),
    limited: (kind) => limited.inc({ kind }),
    recorded: (messages) => recorded.inc(messages),
  };
}

/** What is read from the database when somebody looks, so that every replica tells the same. */
function gauges(registry: Registry, db: Database): () => Promise<void> {
  const registers = [registry];
  const up = new Gauge({ name: 'muster_database_up', help: '1 while the database answers', registers });
  const incidents = new Gauge({ name: 'muster_incidents_open', help: 'Open incidents', labelNames: ['severity'], registers });
  const pending = new Gauge({ name: 'muster_outbox_pending', help: 'Effects not yet delivered to Slack', registers });
  const oldest = new Gauge({ name: 'muster_outbox_oldest_seconds', help: 'Age of the oldest effect not yet delivered', registers });
  const parked = new Gauge({ name: 'muster_lanes_parked', help: 'What Slack has told us to leave alone for now (429)', registers });
  const gaps = new Gauge({ name: 'muster_record_gaps', help: 'Stretches that the record of some incident lacks', registers });
  const overdue = new Gauge({ name: 'muster_alarm_overdue_seconds', help: 'How late the latest alarm is', registers });

  return async () => {
    // A database that is away is itself what this is asked to tell; the process's own numbers stay readable.
    const found = await measure(db).catch(() => undefined);
    up.set(found ? 1 : 0);
    if (!found) return;

    pending.set(found.outboxPending);
    oldest.set(found.outboxOldestSeconds);
    parked.set(found.parked);
    gaps.set(found.recordGaps);
    overdue.set(found.alarmOverdueSeconds);
    incidents.reset();
    for (const { severity, count } of found.openIncidents) incidents.set({ severity }, count);
  };
}
