import type { Ask } from '../domain/ask.ts';
import type { Message } from '../domain/message.ts';
import { findVerb } from '../engine/find-verb.ts';
import { modal } from '../features/modal.ts';
import { sections } from '../features/section.ts';
import { answerTo } from './answer.ts';
import { fitView } from './block-kit/fit.ts';
import type { Ears } from './ears.ts';
import { refusedWith } from './failure.ts';
import { viewWithNames } from './names.ts';
import type { FormMemory } from './read/interaction.ts';
import type { Whence } from './read/request.ts';

interface Opening {
  readonly ask: Ask;
  readonly whence: Whence;
  readonly view: { readonly blocks: readonly object[] };
  readonly prefill?: FormMemory['prefill'];
  readonly incident?: number | undefined;
  /** What is said where Slack does not open it. */
  readonly instead?: Message;
}

/** Opens a view, on top of the modal in which the gesture was made if it was; it remembers where it came from. */
export async function openView(ears: Ears, { ask, whence, view, prefill = {}, incident = ask.incident, instead }: Opening): Promise<void> {
  const memory: FormMemory = {
    prefill: lean(prefill),
    ...(incident !== undefined && { incident }),
    ...(ask.channelId !== undefined && { channelId: ask.channelId }),
    ...(ask.responseUrl !== undefined && { responseUrl: ask.responseUrl }),
  };
  try {
    const named = await viewWithNames(ears.engine.db, view);
    await ears.client.apiCall(whence.inModal ? 'views.push' : 'views.open', {
      trigger_id: whence.triggerId,
      view: fitView({ ...named, callback_id: ask.verb, private_metadata: JSON.stringify(memory) }),
    });
  } catch (error) {
    // A trigger opens one view: a gesture that Slack sent twice has its own already.
    if (refusedWith(error, 'exchanged_trigger_id')) return;
    ears.engine.log.error({ err: error, verb: ask.verb }, 'view did not open');
    await answerTo(ears.client, whence, instead ?? { text: `The form did not open. Try again${orTypeIt(ears, ask.verb)}.` });
  }
}

/** The answer to a click inside a modal: in the channel it would stand behind it, unseen, but that is where it goes when no view more fits on top. */
export const answerInModal = (ears: Ears, ask: Ask, whence: Whence, message: Message): Promise<void> =>
  openView(ears, {
    ask,
    whence,
    view: {
      ...modal(ask.incident === undefined ? 'Muster' : `INC-${ask.incident}`, null, []),
      blocks: message.blocks ?? sections(message.text.split('\n')),
    },
    instead: message,
  });

const orTypeIt = (ears: Ears, word: string): string => {
  const example = findVerb(ears.engine, word).typed?.examples[0];
  return example === undefined ? '' : `, or type it: \`/incident ${example}\``;
};

const longestKept = 200;

/** private_metadata holds 3,000 characters: long texts are in the form's fields, only what identifies things travels along. */
const lean = (prefill: FormMemory['prefill']): FormMemory['prefill'] =>
  Object.fromEntries(Object.entries(prefill).filter(([, value]) => typeof value !== 'string' || value.length <= longestKept));
