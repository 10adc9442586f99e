import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { searchEmoji } from '../emoji/emoji.ts';
import { EmojiChar } from '../text/emoji-char.ts';
import { Avatar } from '../shell/avatar.ts';
import type { State } from '../store/state.ts';

export interface Suggestion {
  insert: string;
  title: string;
  detail: string;
  picture: VNode;
}

export interface Completion {
  kind: string;
  /** The stretch of the text that a suggestion replaces. */
  from: number;
  to: number;
  suggestions: Suggestion[];
}

const SHOWN_MAX = 8;
const TOKEN = /(^|[\s(])([@#:])([\p{L}\p{N}_.+-]*)$/u;

/** What could be meant by the word before the caret. */
export function complete(text: string, caret: number, state: State): Completion | undefined {
  const before = text.slice(0, caret);
  if (/^\/\S*$/.test(before)) return completed('Commands', 0, caret, commands(before, state));
  const [, , sign, typed = ''] = TOKEN.exec(before) ?? [];
  const from = caret - typed.length - 1;
  if (sign === '@') return completed('People', from, caret, mentions(typed.toLowerCase(), state));
  if (sign === '#') return completed('Channels', from, caret, channels(typed.toLowerCase(), state));
  if (sign === ':' && typed.length >= 2) return completed('Emoji', from, caret, emoji(typed));
  return undefined;
}

/** The word already is what its suggestion would make of it: Enter then sends, as nothing is left to complete. */
export function isComplete(text: string, { from, to, suggestions }: Completion): boolean {
  const typed = text.slice(from, to).toLowerCase();
  return suggestions.some(({ insert }) => insert.toLowerCase() === typed);
}

function completed(kind: string, from: number, to: number, suggestions: Suggestion[]): Completion | undefined {
  return suggestions.length === 0 ? undefined : { kind, from, to, suggestions: suggestions.slice(0, SHOWN_MAX) };
}

function commands(typed: string, { apps }: State): Suggestion[] {
  return apps.flatMap((app) =>
    app.commands
      .filter(({ command }) => command.startsWith(typed.toLowerCase()))
      .map(({ command, usageHint, description }) => ({
        insert: command,
        title: `${command} ${usageHint}`,
        detail: description,
        picture: html`<${Avatar} id=${app.id} name=${app.name} isApp size="tiny" />`,
      })),
  );
}

function mentions(typed: string, { people, groups }: State): Suggestion[] {
  const fits = (...words: string[]) =>
    words.some(
      (word) =>
        word
          .toLowerCase()
          .split(/\s/)
          .some((part) => part.startsWith(typed)) || word.toLowerCase().startsWith(typed),
    );
  const persons = Object.values(people)
    .filter((person) => !person.deleted && fits(person.name, person.realName))
    .sort((one, other) => Number(other.isActive) - Number(one.isActive))
    .map(({ id, name, realName, title, isBot }) => ({
      insert: `@${name}`,
      title: realName,
      detail: title || `@${name}`,
      picture: html`<${Avatar} id=${id} name=${realName} isApp=${isBot} size="tiny" />`,
    }));
  const teams = Object.values(groups)
    .filter((group) => fits(group.handle, group.name))
    .map(({ id, handle, name, members }) => ({
      insert: `@${handle}`,
      title: `@${handle}`,
      detail: `${name} · ${members.length} people`,
      picture: html`<${Avatar} id=${id} name=${handle} isApp size="tiny" />`,
    }));
  const everybody = BROADCASTS.filter(({ insert }) => fits(insert.slice(1)));
  return [...persons, ...teams, ...everybody];
}

const megaphone = html`<span class="avatar avatar-tiny avatar-emoji"><${EmojiChar} name="mega" /></span>`;
const BROADCASTS: Suggestion[] = [
  { insert: '@here', title: '@here', detail: 'Everyone online in this channel', picture: megaphone },
  { insert: '@channel', title: '@channel', detail: 'Everyone in this channel', picture: megaphone },
];

function channels(typed: string, { channels }: State): Suggestion[] {
  return Object.values(channels)
    .filter(({ kind, name, isArchived }) => (kind === 'channel' || kind === 'private') && !isArchived && name.includes(typed))
    .map(({ name, topic }) => ({
      insert: `#${name}`,
      title: name,
      detail: topic,
      picture: html`<span class="avatar avatar-tiny avatar-emoji">#</span>`,
    }));
}

function emoji(typed: string): Suggestion[] {
  return searchEmoji(typed, SHOWN_MAX).map(({ name }) => ({
    insert: `:${name}:`,
    title: `:${name}:`,
    detail: '',
    picture: html`<span class="avatar avatar-tiny avatar-emoji"><${EmojiChar} name=${name} /></span>`,
  }));
}
