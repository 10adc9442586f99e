import type { Alarm } from '../domain/alarm.ts';
import type { Ask, DueAlarm } from '../domain/ask.ts';
import type { Accepted, Decision, Refusal } from '../domain/decision.ts';
import type { Incident } from '../domain/incident.ts';
import type { Verb } from '../features/verb.ts';
import { saveAlarms, takeAlarm } from '../store/alarms.ts';
import type { Tx } from '../store/database.ts';
import { changeIncident, insertIncident } from '../store/incidents.ts';
import { enqueue, type NewEffectRow } from '../store/outbox.ts';
import { type Answer, claimKey, keepAnswer } from '../store/seen.ts';
import { appendActs } from '../store/timeline.ts';
import type { Engine } from './engine.ts';
import { healing, toRows } from './effect-rows.ts';
import { findVerb } from './find-verb.ts';
import { aboutWhat } from './incident-of.ts';
import { forThoseInIt } from './who-hears.ts';

/** `repeated`: this gesture was answered before, and here is that answer. `gone`: another replica has the alarm. */
export type Outcome = Answer & { readonly repeated?: boolean; readonly gone?: boolean };

/**
 * The one road. Everything anyone asks comes this way, in one transaction:
 * seen before? → lock the incident → load → decide → save, with its entries, effects and alarms → answer.
 * No Slack call happens here. A refusal is a value; what is thrown is a bug or a database away, and nothing of the ask remains.
 */
export async function run(engine: Engine, ask: Ask, alarm?: DueAlarm): Promise<Outcome> {
  const startedAt = performance.now();
  const outcome = await engine.db.transaction().execute((tx) => (alarm ? rung(engine, tx, ask, alarm) : asked(engine, tx, ask)));
  engine.meter.ask(ask.verb, outcome.kind, (performance.now() - startedAt) / 1000);
  engine.wake();
  return outcome;
}

/** A gesture is answered once, however often Slack delivers it. */
async function asked(engine: Engine, tx: Tx, ask: Ask): Promise<Outcome> {
  const claim = await claimKey(tx, ask.key, ask.at);
  if (!claim.first) return { ...claim.answer, repeated: true };
  const answer = await decideAndCommit(engine, tx, ask, await subjectOf(engine, tx, ask));
  await keepAnswer(tx, ask.key, answer);
  return answer;
}

async function rung(engine: Engine, tx: Tx, ask: Ask, alarm: DueAlarm): Promise<Outcome> {
  // The incident first, as everybody does who sets or clears its alarms: the clock and a click must not wait for each other.
  const subject = await subjectOf(engine, tx, ask);
  return (await takeAlarm(tx, alarm)) ? decideAndCommit(engine, tx, ask, subject) : { kind: 'accepted', gone: true };
}

interface Subject {
  readonly verb: Verb;
  readonly about: Awaited<ReturnType<typeof aboutWhat>>;
}

async function subjectOf(engine: Engine, tx: Tx, ask: Ask): Promise<Subject> {
  const verb = findVerb(engine, ask.verb);
  return { verb, about: await aboutWhat(tx, verb, ask, verb.lockless ? 'read' : 'lock') };
}

async function decideAndCommit(engine: Engine, tx: Tx, ask: Ask, { verb, about }: Subject): Promise<Answer> {
  if (about.kind === 'refused') return refused(engine, tx, ask, about);

  const { decision, incident, rows, alarms } = await perform(engine, tx, verb, ask, about.incident);
  if (decision.kind === 'refused') return refused(engine, tx, ask, decision);
  await enqueue(tx, rows, ask.at);
  await saveAlarms(tx, incident?.id ?? null, alarms);
  return {
    kind: 'accepted',
    ...(decision.reply !== undefined && { reply: asMessage(decision.reply) }),
    ...(incident && { incident: incident.number }),
  };
}

interface Performed {
  readonly decision: Decision;
  readonly incident: Incident | null;
  /** What is to be sent and rung, of this verb and of all that followed: written in the end, at once. */
  readonly rows: readonly NewEffectRow[];
  readonly alarms: readonly Alarm[];
}

/** Decides and writes down all that the decision says, then what follows from it, in the order given. */
async function perform(engine: Engine, tx: Tx, verb: Verb, ask: Ask, about: Incident | null): Promise<Performed> {
  const { decision, save } = await verb.answer(tx, {
    input: ask.input,
    incident: about,
    actor: ask.actor,
    via: ask.via,
    now: ask.at,
    policy: engine.policy,
    ...(ask.channelId !== undefined && { channelId: ask.channelId }),
    ...(ask.responseUrl !== undefined && { responseUrl: ask.responseUrl }),
  });
  if (decision.kind === 'refused') return { decision, incident: about, rows: [], alarms: [] };

  let incident = await writeIncident(tx, decision, about);
  await save(incident?.id ?? 0);
  const entryIds = incident ? await appendActs(tx, incident.id, decision.entries ?? [], ask.actor, ask.at) : [];
  const effects = await forThoseInIt(engine, tx, decision.effects ?? [], ask, incident);
  const rows = await toRows(engine, tx, effects, incident, entryIds);
  const alarms = [...(decision.alarms ?? [])];
  for (const { verb: word, input } of decision.follow ?? []) {
    const followed = await perform(engine, tx, findVerb(engine, word), { ...ask, verb: word, input }, incident);
    incident = followed.incident;
    rows.push(...followed.rows);
    alarms.push(...followed.alarms);
  }
  return { decision, incident, rows, alarms };
}

async function writeIncident(tx: Tx, decision: Accepted<unknown>, about: Incident | null): Promise<Incident | null> {
  if (decision.opens) return insertIncident(tx, decision.opens);
  return about && decision.change ? changeIncident(tx, about, decision.change) : about;
}

/** A refused click on a message of ours shows that message again as things now are. */
async function refused(engine: Engine, tx: Tx, ask: Ask, refusal: Refusal): Promise<Answer> {
  await enqueue(tx, await healing(engine, tx, ask), ask.at);
  return { kind: 'refused', code: refusal.code, say: refusal.say };
}

const asMessage = (reply: NonNullable<Accepted<unknown>['reply']>) => (typeof reply === 'string' ? { text: reply } : reply);
