import type { Filling, Target, View } from '../../../emulator/index.ts';
import { verbs } from '../../../src/features/index.ts';
import { peopleOf } from '../../support/people.ts';
import type { Story } from '../../support/story.ts';

type Block = View['blocks'][number];

// These are told apart below: they end the incident, or open another.
const apart = new Set(['declare', 'private', 'rehearse', 'resolve', 'reopen', 'cancel', 'duplicate', 'close']);

/**
 * An incident in which all that people can fill in is one of these texts: every verb is typed with one, every form that can be come by is filled in and
 * handed in, everything clickable is clicked once, and people and apps say them, too. Answers whatever was refused for no reason of the text.
 */
export async function oddIncident(
  story: Pick<Story, 'slack' | 'person' | 'settled' | 'declares'>,
  texts: readonly string[],
): Promise<string> {
  const { asks, says, usesShortcut, closesForms } = peopleOf(story);
  let used = 0;
  const next = (): string => texts[used++ % texts.length] ?? '';
  const clicked = new Set<string>();
  const who = 'ana';

  const channel = await story.declares(who, `minor ${next()}`);
  story.person('dev').joins(channel);

  async function fillsWhatOpened(): Promise<void> {
    for (let view = story.person(who).form(), tries = 0; view && tries < 2; view = story.person(who).form(), tries += 1) {
      const fields = view.blocks.flatMap((block): [string, Filling][] => fillingOf(block, next));
      if (fields.length === 0) break;
      await story.person(who).fills(Object.fromEntries(fields));
      const { trouble } = await story.person(who).submits();
      if (trouble !== undefined) throw new Error(`${trouble}: ${JSON.stringify(view).slice(0, 400)}`);
      await story.settled();
    }
    await closesForms(who);
  }

  /** Each kind of button once; what a click shows anew is looked at again. */
  async function clicksAll(): Promise<void> {
    for (let found = unclicked(); found; found = unclicked()) {
      clicked.add(kindOf(found.actionId));
      await story.person(who).clicks(found.message, { actionId: found.actionId });
      await story.settled();
      await fillsWhatOpened();
    }
  }

  const unclicked = () =>
    story
      .person(who)
      .sees(channel)
      .flatMap((message) => buttonsIn(message.blocks ?? []).map((actionId) => ({ message, actionId })))
      .find(({ actionId }) => !clicked.has(kindOf(actionId)) && !apart.has(kindOf(actionId).replace(/^.*:/, '')));

  const posts: Pick<Target, 'ts'>[] = [
    await says(who, next(), channel),
    await says('dev', next(), channel),
    story.slack.app('Alerts').posts(channel, {
      text: next(),
      attachments: [{ fallback: next(), title: next(), text: next(), fields: [{ title: next(), value: next() }] }],
    }),
    story.person(who).uploads({ in: channel, file: { name: `${cut(next(), 80)}.txt`, content: Buffer.from('x') }, comment: next() }),
  ];
  await story.settled();
  for (const message of posts) {
    story.person('dev').reacts({ channel, ts: message.ts }, 'pushpin');
    for (const shortcut of ['add-to-timeline', 'make-task', 'note-problem', 'declare-from-message']) {
      await usesShortcut(who, { channel, ts: message.ts }, shortcut);
      if (shortcut === 'declare-from-message') await closesForms(who);
      else await fillsWhatOpened();
    }
  }

  for (const { word, typed } of verbs) {
    if (!typed || apart.has(word)) continue;
    for (const line of [`${word} ${used % 2 === 0 ? '@dev ' : ''}${next()}`, ...(typed.formWhenBare ? [word] : [])]) {
      await asks(who, line, channel);
      await fillsWhatOpened();
    }
  }
  await clicksAll();
  for (const [word, text] of [
    ['resolve', next()],
    ['reopen', next()],
    ['resolve', next()],
  ] as const) {
    await asks(who, `${word} ${text}`, channel);
    await fillsWhatOpened();
  }
  await clicksAll();
  for (const word of [
    'postmortem',
    'catchup',
    'status',
    'list',
    `followup ${next()}`,
    'followups',
    `duplicate ${next()}`,
    `close ${next()}`,
  ]) {
    await asks(who, word, channel);
    await fillsWhatOpened();
  }
  return channel;
}

function fillingOf(block: Block, next: () => string): [string, Filling][] {
  const { type, label, element } = block;
  if (type !== 'input' || !isObject(element) || !isObject(label) || typeof label.text !== 'string') return [];
  const filling = fillingOfElement(element, next);
  return filling === null ? [] : [[label.text, filling]];
}

function fillingOfElement(element: Readonly<Record<string, unknown>>, next: () => string): Filling {
  switch (element.type) {
    case 'plain_text_input':
      return cut(next(), Number(element.max_length ?? 3_000));
    case 'static_select':
    case 'radio_buttons':
      return Array.isArray(element.options) && isObject(element.options[0]) ? String(element.options[0].value) : null;
    case 'users_select':
      return 'dev';
    case 'multi_users_select':
      return ['dev'];
    default:
      return null;
  }
}

/** A person's client, too, keeps pairs together. */
const cut = (text: string, max: number): string => text.slice(0, max).replace(/[\uD800-\uDBFF]$/, '');

const kindOf = (actionId: string): string => actionId.replace(/#.*/, '');

/** The ids of the buttons in some blocks. */
function buttonsIn(blocks: readonly unknown[]): string[] {
  return blocks.flatMap((block) => {
    if (!isObject(block)) return [];
    const elements = [...(Array.isArray(block.elements) ? block.elements : []), block.accessory];
    return elements.flatMap((element) =>
      isObject(element) && element.type === 'button' && typeof element.action_id === 'string' ? [element.action_id] : [],
    );
  });
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
