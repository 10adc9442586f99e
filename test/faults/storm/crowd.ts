import { setTimeout as wait } from 'node:timers/promises';
import * as fc from 'fast-check';
import { Impossible, type Person } from '../../../emulator/index.ts';
import { act, openConversation } from '../../support/conversation.ts';
import { comesWithin } from '../../support/eventually.ts';
import type { StormWorld } from './storm-world.ts';
import { formClosed, type WordGiven } from './word-given.ts';

const which = fc.nat(100);
const deed = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('talk' as const), which, act }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('command' as const), which, what: fc.constantFrom('note', 'task', 'update') }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('phase' as const), which, to: fc.constantFrom('investigating', 'mitigating') }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('click' as const),
      which,
      on: fc.constantFrom('Take lead', 'Done', 'Nothing new', 'On my way'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('form' as const), which }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('declare' as const) }) },
);
type Deed = typeof deed extends fc.Arbitrary<infer One> ? One : never;
type Conversation = ReturnType<typeof openConversation>;

export interface Crowd {
  /** What was asked for, and what was answered. */
  readonly given: readonly WordGiven[];
  readonly conversations: ReadonlyMap<string, Conversation>;
  readonly ends: () => Promise<void>;
}

const names = ['ana', 'dev', 'emma', 'finn'];
const talkers = ['ana', 'ben', 'chloe'];
const deedsMax = 2_000;
const breathMs = 80;
const formOpensMs = 3_000;
const incidentsMax = 4;

/** People who never pause, in several incidents side by side: the same deeds for the same seed. */
export async function startCrowd(world: StormWorld, seed: number): Promise<Crowd> {
  const { slack } = world;
  const given: WordGiven[] = [];
  const conversations = new Map<string, Conversation>();
  let goesOn = true;
  let declared = 0;

  const opened = () => slack.channels().filter(({ name, messages }) => name.startsWith('inc-') && messages.some(({ bot_id: bot }) => bot));

  async function asks(who: Person, place: string, what: WordGiven['what'], line: string): Promise<void> {
    const words = `${who.name} ${given.length} of ${seed}`;
    const { ephemeral } = await who.types(`/incident ${line} ${words}`, { in: place });
    given.push({ what, words, answer: ephemeral?.shown ?? '' });
  }

  async function declares(who: Person): Promise<void> {
    if (declared >= incidentsMax) return;
    declared += 1;
    await asks(who, '#general', 'incident', 'critical');
  }

  function conversationIn(channel: string): Conversation {
    const before = conversations.get(channel);
    if (before) return before;
    for (const name of talkers) slack.person(name).joins(channel);
    const conversation = openConversation(slack, channel);
    conversations.set(channel, conversation);
    return conversation;
  }

  async function clicks(who: Person, channel: string, on: string): Promise<void> {
    const seen = on === 'On my way' ? who.directMessages() : who.sees(channel);
    const message = seen.findLast(({ shown }) => shown.includes(on));
    if (message) await who.clicks(message, on).catch(unlessImpossible);
  }

  async function fillsIn(who: Person, channel: string): Promise<void> {
    await who.types('/incident task', { in: channel });
    if (!(await comesWithin(formOpensMs, () => who.form()))) return;
    const words = `${who.name} ${given.length} of ${seed}`;
    await who.fills({ 'What is to be done': words });
    const { errors, trouble } = await who.submits();
    given.push({ what: 'task', words, answer: trouble ?? (errors ? Object.values(errors).join(' ') : formClosed) });
    if (who.form()) await who.closesForm({ all: true });
  }

  async function does(who: Person, next: Deed): Promise<void> {
    if (next.kind === 'declare') return declares(who);
    const channels = opened();
    const channel = channels[next.which % channels.length]?.id;
    if (channel === undefined) return;
    if (!slack.channel(channel).members.includes(who.id)) who.joins(channel);
    switch (next.kind) {
      case 'talk':
        return conversationIn(channel).play(next.act);
      case 'command':
        return asks(who, channel, next.what, next.what);
      case 'phase':
        return void (await who.types(`/incident phase ${next.to}`, { in: channel }));
      case 'click':
        return clicks(who, channel, next.on);
      case 'form':
        return fillsIn(who, channel);
    }
  }

  async function lives(who: Person, deeds: readonly Deed[]): Promise<void> {
    for (const next of deeds) {
      if (!goesOn) return;
      await does(who, next);
      await wait(breathMs);
    }
  }

  await declares(slack.person('ana'));
  const all = names.map((name, index) => lives(slack.person(name), fc.sample(deed, { seed: seed + index, numRuns: deedsMax })));
  return {
    given,
    conversations,
    async ends() {
      goesOn = false;
      await Promise.all(all);
    },
  };
}

function unlessImpossible(error: unknown): void {
  if (!(error instanceof Impossible)) throw error;
}
