import { cutAtWord } from '../domain/cut.ts';
import type { Message } from '../domain/message.ts';

// chat.update refuses what chat.postMessage cuts, so both get the smaller limit.
const textMax = 4_000;

export function fitMessage(message: Message): Message {
  return { ...message, text: cutAtWord(message.text, textMax) };
}

export function fitView<View extends object>(view: View): View {
  return view;
}
