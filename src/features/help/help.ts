import { z } from 'zod';
import { accept, refuse } from '../../domain/decision.ts';
import { defuse, escape } from '../../domain/mrkdwn.ts';
import { parsed } from '../../domain/parsed.ts';
import { context } from '../context.ts';
import { sections } from '../section.ts';
import { openVerb, type Verb } from '../verb.ts';
import { verbByWord, verbMeantBy } from '../verb-by-word.ts';

const input = z.strictObject({ word: z.string().default('') });

/** Everything one can type, in one screen, or one verb with its examples: built from the list of verbs itself. */
export const help = (verbs: () => readonly Verb[]) =>
  openVerb<{ word: string }, null, never>({
    word: 'help',
    input,
    typed: {
      usage: 'help [verb]',
      help: 'everything you can type here, or one verb with examples',
      examples: ['help', 'help task'],
      aliases: ['?'],
      read: (text) => parsed({ word: text.trim().toLowerCase() }),
    },
    alsoWhenOver: true,
    lockless: true,
    load: async () => null,
    decide({ input: { word } }) {
      if (word === '') return accept({ reply: { text: 'What you can type', blocks: allOf(verbs()) } });
      const verb = verbByWord(verbs(), word);
      if (!verb) return refuse('unknown_verb', `“${defuse(word)}” is nothing one can type. ${whatElse(verbMeantBy(verbs(), word))}`);
      return accept({ reply: { text: oneOf(verb) } });
    },
  });

const whatElse = (meant: Verb | undefined): string =>
  meant ? `Did you mean \`/incident help ${meant.word}\`?` : '`/incident help` shows all there is.';

const call = (verb: Verb): string => inCode(verb.typed?.usage ?? verb.word);
const inCode = (line: string): string => `\`/incident ${escape(line)}\``;

function oneOf(verb: Verb): string {
  const { help: what, examples, aliases = [] } = verb.typed ?? { help: '', examples: [] };
  const also = aliases.length > 0 ? [`Also: ${aliases.map((alias) => `\`${alias}\``).join(', ')}`] : [];
  return [`${call(verb)}\n${what}.`, ...also, 'For example:', ...examples.map(inCode)].join('\n');
}

function allOf(verbs: readonly Verb[]): object[] {
  const typed = verbs.filter((verb) => verb.typed);
  return [
    listed(
      '*Anywhere*',
      typed.filter((verb) => verb.about === 'anything'),
    ),
    listed(
      '*In an incident’s channel*',
      typed.filter((verb) => verb.about === 'incident'),
    ),
    context('Every one of these has a button or a form too. A 📌 reaction marks a message as key.'),
  ].flat();
}

/** Slack makes nothing of what stands there: `@who` mentions nobody. */
const listed = (title: string, verbs: readonly Verb[]): object[] =>
  sections([title, ...verbs.map((verb) => `${call(verb)} ${verb.typed?.help ?? ''}`)]).map((block) => ({
    ...block,
    text: { ...block.text, verbatim: true },
  }));
