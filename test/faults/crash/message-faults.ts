import type { ShownMessage, Slack } from '../../../emulator/index.ts';

interface Said extends ShownMessage {
  readonly place: string;
}

// A declaration that was lost with the process takes a row's id with it, never a number.
export const aCard = /^card\/\d+\/$/;

/** One channel with one card, first; each message once, by its key and by its words. */
export function messageFaults(slack: Slack): string[] {
  const own = saidBy(slack);
  const channels = slack.channels().filter(({ name }) => name.startsWith('inc-'));
  const [first] = (channels[0]?.messages ?? []).filter(({ subtype }) => subtype === undefined);
  return [
    ...(channels.length === 1 ? [] : [`${channels.length} channels: ${channels.map(({ name }) => name).join(', ')}`]),
    ...(aCard.test(keyOf(first) ?? '') ? [] : [`the first message is not the card but ${first?.shown}`]),
    ...twice(own.filter((message) => message.subtype !== 'channel_topic' && !isCheckIn(message)).map(words)).map(
      (said) => `said twice in ${said}`,
    ),
    ...own.filter(isSameTopic).map((message) => `set again in ${words(message)}`),
    ...repeatedMessages(slack),
  ];
}

/** Each message of ours once, by its key; and none without. */
export function repeatedMessages(slack: Slack): string[] {
  const own = saidBy(slack);
  return [
    ...twice(own.flatMap((message) => keyOf(message) ?? [])).map((key) => `posted twice: ${key}`),
    ...own
      .filter((message) => !isSystem(message) && keyOf(message) === undefined && !message.files)
      .map(({ shown }) => `without a key: ${shown}`),
  ];
}

function saidBy(slack: Slack): Said[] {
  return slack.channels().flatMap(({ id, name, messages, replies }) => {
    const place = name || id;
    const all = messages.flatMap((message) => [message, ...replies(message.ts)]);
    return all.filter(({ user }) => user === slack.botUserId).map((message) => ({ ...message, shown: message.shown, place }));
  });
}

const words = ({ place, shown }: Said): string => `${place}: ${shown}`;

/** A topic may come back, after another one. */
const isSameTopic = ({ ts, topic, place }: Said, _: number, own: readonly Said[]): boolean =>
  topic !== undefined && own.findLast((other) => other.place === place && other.topic !== undefined && other.ts < ts)?.topic === topic;

export const keyOf = (message: ShownMessage | undefined): string | undefined => {
  const key = message?.metadata?.event_payload.key;
  return typeof key === 'string' ? key : undefined;
};

/** Each checkpoint asks how a task is going in the same words; its key says which. */
const isCheckIn = (message: ShownMessage): boolean => keyOf(message)?.startsWith('check-in/') ?? false;

const isSystem = ({ subtype }: ShownMessage): boolean => subtype?.startsWith('channel_') ?? false;

const twice = <Item>(items: readonly Item[]): Item[] => [...new Set(items.filter((item, index) => items.indexOf(item) !== index))];
