import { randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from '@jest/globals';
import type { Ask } from '../../../src/domain/ask.ts';
import { accept } from '../../../src/domain/decision.ts';
import { formFor } from '../../../src/engine/open-form.ts';
import { run } from '../../../src/engine/run.ts';
import { verbs } from '../../../src/features/index.ts';
import { modal } from '../../../src/features/modal.ts';
import type { Verb } from '../../../src/features/verb.ts';
import { testDatabase } from '../../support/database.ts';
import { person } from '../../support/given.ts';
import { knownPeople } from '../../support/known-people.ts';
import { openRoad } from '../../support/road.ts';

const database = testDatabase();
const road = openRoad(database);
knownPeople(database, [
  { id: 'UMEMBER' },
  { id: 'UCOLLEAGUE' },
  { id: 'UGUEST', isGuest: true },
  { id: 'UINVITED', isGuest: true },
  { id: 'UOUTSIDER', isOutsider: true },
  { id: 'UGONE', deleted: true },
  { id: 'UBOT', isBot: true },
]);

// Each verb with its guards as they are, and what it does left out: whoever comes so far may ask it, and knows the incident or does not.
const reached: ReadonlyMap<string, Verb> = new Map(
  verbs.map(({ form, ...verb }): [string, Verb] => [
    verb.word,
    {
      ...verb,
      ...(form && { form: { ...form, build: async (_, { incident }) => modal(incident ? 'knows' : 'knows nothing', null, []) } }),
      answer: async (_, { incident }) => ({
        decision: accept({ reply: incident ? 'knows' : 'knows nothing' }),
        save: async () => undefined,
      }),
    },
  ]),
);
const engine = () => ({ ...road.engine(), verbs: reached });

const incidents = { public: 0, private: 0 };
beforeAll(async () => {
  for (const visibility of ['public', 'private'] as const) {
    const number = await road.declared(`${visibility} trouble`, 'minor', visibility);
    incidents[visibility] = number;
    const incidentId = (await road.incident(number))!.id;
    const members = ['UMEMBER', 'UINVITED'].map((userId) => ({ incidentId, userId }));
    await database.db.insertInto('incidentMembers').values(members).execute();
  }
});

type Visibility = keyof typeof incidents;
interface Door {
  readonly name: string;
  readonly via: Ask['via'];
  readonly place: (visibility: Visibility, number: number) => Partial<Ask>;
}

/** Ways to ask about an incident without being in its channel: a button elsewhere that names it, a form that was opened while one was in it. */
const doors: readonly Door[] = [
  { name: 'a button in another channel', via: 'button', place: (_, incident) => ({ incident, channelId: 'C77' }) },
  {
    name: 'a form that remembers the channel',
    via: 'form',
    place: (visibility, incident) => ({ incident, channelId: `C${incidents[visibility]}`, channelIsRemembered: true }),
  },
];

const askOf = (verb: Verb, userId: string, door: Door, visibility: Visibility, number: number): Ask => ({
  key: randomUUID(),
  verb: verb.word,
  input: {},
  actor: person(userId),
  at: road.now(),
  via: door.via,
  ...door.place(visibility, number),
});

const heard = async (ask: Ask): Promise<string> => {
  const outcome = await run(engine(), ask);
  return (outcome.kind === 'refused' ? outcome.say.text : outcome.reply?.text) ?? '';
};

const opened = async (ask: Ask): Promise<string> => {
  const form = await formFor(engine(), ask, {});
  return form.kind === 'refused' ? form.say.text : form.view.title.text;
};

type Way = { readonly door: Door; readonly hear: (ask: Ask) => Promise<string> };
const waysIn = doors.flatMap((door): Way[] => [
  { door, hear: heard },
  { door, hear: opened },
]);

/** What each verb comes to for this person, by each way in; of another number than was given, the same is said but for the number. */
async function table(userId: string, visibility: Visibility, { number = incidents[visibility], ways = waysIn } = {}): Promise<string[]> {
  const lines: string[] = [];
  for (const verb of verbs) {
    const here = ways.filter(({ hear }) => verb.form || hear !== opened);
    const words = await Promise.all(here.map(({ door, hear }) => hear(askOf(verb, userId, door, visibility, number))));
    lines.push(
      ...words.map((said, at) => `${verb.about} ${verb.word} by ${here[at]?.door.name}: ${said.replaceAll(`INC-${number}`, 'INC-n')}`),
    );
  }
  return lines;
}

const outcomesOf = (lines: readonly string[]): string[] =>
  [
    ...new Set(
      lines.map((line) =>
        line
          .replace(/^(\w+) .*?: /, '$1: ')
          .split('\n', 1)
          .join(''),
      ),
    ),
  ].toSorted();

const may = ['anything: knows', 'incident: knows'];
const reads = ['anything: knows nothing', 'incident: INC-n does not exist.'];

it.each<[string, string, Visibility, string[]]>([
  ['somebody of the workspace who is not in the channel', 'UCOLLEAGUE', 'public', may],
  ['somebody of the workspace who is not in the channel', 'UCOLLEAGUE', 'private', reads],
  ['a guest who is not in the channel', 'UGUEST', 'public', reads],
  ['a guest who is not in the channel', 'UGUEST', 'private', reads],
])('%s (%s), by every verb, form and way in, to a %s incident', async (_, userId, visibility, expected) => {
  expect(outcomesOf(await table(userId, visibility))).toEqual(expected);
});

it('reads word for word what one reads of a number that was never given', async () => {
  expect(await table('UCOLLEAGUE', 'private')).toEqual(await table('UCOLLEAGUE', 'private', { number: 77 }));
});

// The guards are the same for all: one way in for each verb is enough.
it.each<[string, string, Record<Visibility, string[]>]>([
  ['somebody who is in the channel', 'UMEMBER', { public: may, private: may }],
  ['a guest who is in the channel', 'UINVITED', { public: may, private: may }],
  ['somebody whom the directory does not know yet', 'UNEW', { public: may, private: reads }],
  ['somebody of another workspace', 'UOUTSIDER', { public: reads, private: reads }],
  ['somebody who has left the company', 'UGONE', { public: reads, private: reads }],
  ['a bot', 'UBOT', { public: reads, private: reads }],
])('%s, by every verb', async (_, userId, expected) => {
  for (const visibility of ['public', 'private'] as const)
    expect(outcomesOf(await table(userId, visibility, { ways: waysIn.slice(0, 1) }))).toEqual(expected[visibility]);
});
