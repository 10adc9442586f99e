import * as fc from 'fast-check';

// What Slack gives a meaning to, what JSON, SQL, Markdown and people's clients stumble over, and characters of two and more units.
const oddities = [
  '<!channel>',
  '<!here|here>',
  '<!everyone>',
  '<!subteam^SFUZZ|@oncall>',
  '<@UFUZZ>',
  '<@UFUZZ|ana>',
  '<#CFUZZ|general>',
  '<https://fuzz.example|click>',
  '<mailto:fuzz@fuzz.example|ana>',
  '<!date^1^{date}^https://fuzz.example|now>',
  'https://fuzz.example/a?b=1&c=<d>',
  '@channel',
  '@here',
  '@everyone',
  '&lt;!channel&gt;',
  '&amp;lt;!channel&amp;gt;',
  '*bold*',
  '_it_',
  '~no~',
  '`code`',
  '```',
  '> quote',
  '](https://fuzz.example)',
  '<script>alert(1)</script>',
  '"',
  "'",
  '\\',
  '\\"}]',
  '${x}',
  "'; drop table incidents; --",
  '|',
  '| pro: x',
  '\n',
  '\n\n\n',
  '\t',
  '\u202Etxet',
  '\u2066x\u2069',
  '\u200b',
  'by 15m',
  '@dev',
  'INC-77',
  '🚨',
  '👩‍💻',
  '🇪🇸',
  'é̂',
  'قاعدة',
  '数据库',
  ':fire:',
  '-',
  '0',
] as const;

const word = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...oddities) }, { weight: 2, arbitrary: fc.lorem({ maxCount: 2 }) });

/** A few words; or so many that whatever shows them has to cut, in the middle of anything. */
export const oddText = fc.oneof(
  { weight: 3, arbitrary: fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' ')) },
  { weight: 2, arbitrary: fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join('')) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.array(word, { minLength: 1, maxLength: 5 }), fc.nat(7))
      .map(([words, shift]) =>
        `${'x'.repeat(shift)}${words.join('').repeat(3_000)}`.slice(0, 2_900).toWellFormed().replaceAll('\uFFFD', ''),
      ),
  },
);

const alive = [
  /<!(?:channel|here|everyone|subteam)/,
  /(?<![\p{L}\p{N}])@(?:channel|here|everyone)(?![\p{L}\p{N}])/u,
  /<[@#][UC]FUZZ/,
  /https?:\/\/fuzz|<[^>]*fuzz\.example/,
  /[\u202A-\u202E\u2066-\u2069]/,
  /<script/,
];

/** What of a text from people would do something where Slack formats it; code that Muster gives back to be pasted does nothing, and who pages everyone means it. */
export function aliveIn(markup: string): string[] {
  const bare = markup.replace(/```[^]*?```|`[^`\n]*`/g, '').replace(/<!channel>(?= <@\w+> calls everyone)/g, '');
  return alive.flatMap((pattern) => {
    const found = pattern.exec(bare);
    return found ? [bare.slice(Math.max(0, found.index - 60), found.index + 60)] : [];
  });
}
