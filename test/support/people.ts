import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import type { ElementKey, Filling, Person, SeenMessage, Target, View } from '../../emulator/index.ts';
import type { Policy } from '../../src/domain/policy.ts';
import { readPolicy } from '../../src/policy.ts';
import type { Story } from './story.ts';

/** The policy that ships, with its playbooks. */
export function writtenPolicy(): Policy {
  const read = readPolicy(readFileSync('policy.yml', 'utf8'), 'policy.yml');
  if (!read.ok) throw new Error('policy.yml has mistakes');
  return read.policy;
}

export const minutes = (count: number): number => count * 60_000;

/** What people do in a story, each deed until all that follows from it stands, and what they read by it. */
export function peopleOf(story: Pick<Story, 'slack' | 'person' | 'settled'>) {
  const { person, settled } = story;

  /** Whatever this person alone comes to read while they do it. */
  async function reads(who: string, place: string, does: () => Promise<unknown>): Promise<string> {
    const before = new Set(whispers(person(who), place).map(({ ts }) => ts));
    await does();
    await settled();
    return whispers(person(who), place)
      .filter(({ ts }) => !before.has(ts))
      .map(({ shown }) => shown)
      .join('\n');
  }

  return {
    /** Types `/incident …`. */
    asks: (who: string, line: string, place: string): Promise<string> =>
      reads(who, place, () => person(who).types(`/incident ${line}`, { in: place })),
    clicks: (who: string, target: Target, key: ElementKey): Promise<string> =>
      reads(who, target.channel, () => person(who).clicks(target, key)),
    /** Clicks in the form or menu on top. */
    clicksInForm: async (who: string, key: ElementKey): Promise<void> => {
      await person(who).clicks(formOf(person(who)), key);
      await settled();
    },
    says: async (who: string, text: string, place: string, thread?: Target): Promise<SeenMessage> => {
      const { message } = await person(who).types(text, { in: place, ...(thread && { thread }) });
      await settled();
      if (!message) throw new Error(`${who} could not write in ${place}`);
      return message;
    },
    /** Fills in and hands in the form on top; answers what is wrong, by label. */
    fillsIn: async (who: string, fields: Readonly<Record<string, Filling>>): Promise<Readonly<Record<string, string>>> => {
      await person(who).fills(fields);
      const { errors = {}, trouble } = await person(who).submits();
      if (trouble !== undefined) throw new Error(trouble);
      await settled();
      return errors;
    },
    /** The words in the form on top, and what is filled in. */
    form: (who: string): string => wordsIn(formOf(person(who)).blocks),
    hasForm: (who: string): boolean => person(who).form() !== undefined,
    closesForms: async (who: string): Promise<void> => {
      if (person(who).form()) await person(who).closesForm({ all: true });
    },
    usesShortcut: (who: string, message: Target, callbackId: string): Promise<string> =>
      reads(who, message.channel, () => person(who).messageShortcut(message, callbackId)),
    opensHome: async (who: string): Promise<string> => {
      await person(who).opensHome();
      await settled();
      return wordsIn(person(who).home()?.blocks ?? []);
    },
    /** The last private message from the bot that holds these words. */
    note: (who: string, words: string): SeenMessage => {
      const notes = person(who).directMessages();
      const found = notes.findLast(({ shown }) => shown.includes(words));
      if (!found) throw new Error(`${who} has no note with “${words}”, but:\n${notes.map(({ shown }) => shown).join('\n---\n')}`);
      return found;
    },
    /** All that everybody in a channel reads, oldest first; replies are apart. */
    channelSays: (channel: string): string[] => story.slack.channel(channel).messages.map(({ shown }) => shown),
  };
}

/** Nothing that Slack refuses was sent, and nothing is left undelivered. */
export function leavesNothingBehind(story: Story): void {
  it('has sent nothing that Slack refuses, and left nothing undone', async () => {
    await story.settled();
    expect(
      story.slack.refusals.map(({ method, args, result }) => `${method} ${JSON.stringify(args).slice(0, 300)} ${JSON.stringify(result)}`),
    ).toEqual([]);
    const undone = await story.database.db
      .selectFrom('outbox')
      .select(['kind', 'state', 'lastError'])
      .where('state', '!=', 'done')
      .execute();
    expect(undone).toEqual([]);
  });
}

const whispers = (person: Person, place: string): SeenMessage[] => person.sees(place).filter(({ ephemeral }) => ephemeral);

function formOf(person: Person): View {
  const view = person.form();
  if (!view) throw new Error(`${person.name} has no form open`);
  return view;
}

const worded = new Set(['text', 'title', 'initial_value']);

/** What one reads in blocks, line by line. */
function wordsIn(value: unknown): string {
  if (Array.isArray(value)) return value.map(wordsIn).filter(Boolean).join('\n');
  if (typeof value !== 'object' || value === null) return '';
  return Object.entries(value)
    .map(([key, part]) => (worded.has(key) && typeof part === 'string' ? part : wordsIn(part)))
    .filter(Boolean)
    .join('\n');
}
