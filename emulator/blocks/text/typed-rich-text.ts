import { isJsonObject, type JsonObject } from '../../workspace/json.ts';
import { type Directory, normaliseTyped } from './normalise-typed.ts';
import { richTextOf } from './rich-text-of.ts';

const ITEM = /^\s*(?:[•*-]|(\d+)[.)])\s+(?=\S)/;
const FENCE = '```';

type Run = { readonly kind: 'text' | 'bullet' | 'ordered'; readonly lines: string[] };

/** What a person typed into a rich text field, as Slack reads its marks: as in a message, and lists, which a message's text has no word for. Null when there is nothing. */
export function typedRichText(text: string, directory: Directory): JsonObject | null {
  if (text.trim() === '') return null;
  const read = (typed: string): readonly JsonObject[] => partsOf(richTextOf(normaliseTyped(typed, directory)));
  const elements = runsOf(text).flatMap(({ kind, lines }) => {
    if (kind === 'text') return read(lines.join('\n'));
    const items = lines.map((line) => ({ type: 'rich_text_section', elements: read(line.replace(ITEM, '')).flatMap(partsOf) }));
    return [{ type: 'rich_text_list', style: kind, indent: 0, elements: items }];
  });
  return { type: 'rich_text', elements };
}

const partsOf = (holder: JsonObject): readonly JsonObject[] =>
  Array.isArray(holder['elements']) ? holder['elements'].filter(isJsonObject) : [];

/** Lines that belong together: those of one list, and what stands between lists. A block of code is never a list. */
function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  let isCode = false;
  for (const line of text.split('\n')) {
    const kind = isCode ? 'text' : kindOf(line);
    const last = runs.at(-1);
    if (last?.kind === kind) last.lines.push(line);
    else runs.push({ kind, lines: [line] });
    if (line.split(FENCE).length % 2 === 0) isCode = !isCode;
  }
  return runs;
}

function kindOf(line: string): Run['kind'] {
  const [mark, number] = ITEM.exec(line) ?? [];
  if (mark === undefined) return 'text';
  return number === undefined ? 'bullet' : 'ordered';
}
