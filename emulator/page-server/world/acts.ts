import { nameFault } from '../../api/channel-name.ts';
import { closeView } from '../../people/close-view.ts';
import type { Outcome } from '../../people/outcome.ts';
import { channelFor, writableFor } from '../../people/place.ts';
import { press } from '../../people/press.ts';
import { edit, remove, say } from '../../people/say.ts';
import { sendCommand } from '../../people/send-command.ts';
import { Impossible } from '../../people/stage.ts';
import { submitView } from '../../people/submit-view.ts';
import { suggest } from '../../people/suggest.ts';
import { useGlobalShortcut, useMessageShortcut } from '../../people/use-shortcut.ts';
import { archiveChannel, describeChannel } from '../../workspace/channel-life.ts';
import { createChannel, directMessage } from '../../workspace/create-channel.ts';
import { openHome } from '../../workspace/home.ts';
import { join, leave } from '../../workspace/membership.ts';
import { findMessage } from '../../workspace/message-log.ts';
import type { Message } from '../../workspace/message.ts';
import { isPinned, pinMessage, unpinMessage } from '../../workspace/pin.ts';
import { addReaction, hasReacted, removeReaction } from '../../workspace/react.ts';
import type { Channel } from '../../workspace/channel.ts';
import { guideActs, type PageStage } from '../guide/guide-acts.ts';
import type { Action, Answers } from '../protocol.ts';
import { channelView } from './channel-shape.ts';
import { historyPage, messagesAt, threadOf } from './history.ts';
import type { ReadMarks } from './read-marks.ts';
import { asHeld, asInputs, asOptions } from './typed-json.ts';

type Acts = { [Do in Action['do']]: (action: Extract<Action, { do: Do }>) => Answers[Do] | Promise<Answers[Do]> };

const CHANNEL_NAME_FAULTS = {
  invalid_name_required: 'Give the channel a name.',
  invalid_name_maxlength: 'Channel names have at most 80 characters.',
  invalid_name_specials: 'Channel names are lowercase letters, numbers, hyphens and underscores.',
  invalid_name_punctuation: 'A channel name needs a letter or a number.',
  name_taken: 'That name is already taken.',
} as const;

/** All that one person can do on the page, each by the same functions that people in tests act with. */
export function actsOf(stage: PageStage, marks: ReadMarks, person: string): Acts {
  const { workspace } = stage;
  const seen = (id: string): Channel => channelFor(workspace, person, id);
  const own = (id: string): Channel => writableFor(workspace, person, id);

  return {
    history: ({ channel, ...asked }) => historyPage(seen(channel), asked),
    replies: ({ channel, ts }) => ({ messages: threadOf(seen(channel), ts) }),
    messages: ({ channel, ts }) => ({ messages: messagesAt(seen(channel), ts) }),
    async send({ channel, text, thread, broadcast = false }) {
      const where = { channel, text, ...(thread !== undefined && { threadTs: thread }) };
      if (text.trimStart().startsWith('/')) return await sendCommand(stage, person, where);
      return { ts: say(workspace, person, { ...where, broadcast }).ts };
    },
    edit: ({ channel, ts, text }) => done(edit(workspace, person, { channel, ts, text })),
    delete: ({ channel, ts }) => done(remove(workspace, person, { channel, ts })),
    react({ channel: id, ts, name, on }) {
      const channel = own(id);
      const message = present(channel, ts);
      if (hasReacted(message, person, name) === on) return null;
      return done((on ? addReaction : removeReaction)(workspace, channel, message, person, name));
    },
    pin({ channel: id, ts, on }) {
      const channel = own(id);
      const message = present(channel, ts);
      if (isPinned(channel, ts) === on) return null;
      return done((on ? pinMessage : unpinMessage)(workspace, channel, message, person));
    },
    read: ({ channel, ts }) => done(marks.read(person, channel, ts)),
    open_dm: ({ person: other }) => ({ channel: channelView(workspace, marks, directMessage(workspace, [other, person], person), person) }),
    create_channel({ name, isPrivate }) {
      const fault = nameFault(workspace, name);
      if (fault !== undefined) throw new Impossible(CHANNEL_NAME_FAULTS[fault.error]);
      return { channel: createChannel(workspace, { name, creatorId: person, isPrivate }).id };
    },
    join({ channel: id }) {
      const channel = seen(id);
      if (channel.isArchived) throw new Impossible(`#${channel.name} is archived.`);
      return done(join(workspace, channel, person));
    },
    leave: ({ channel }) => done(leave(workspace, seen(channel), person)),
    invite: ({ channel, person: guest }) => done(join(workspace, own(channel), guest, person)),
    archive: ({ channel }) => done(archiveChannel(workspace, own(channel), person)),
    topic: ({ channel, text }) => done(describeChannel(workspace, own(channel), 'topic', text, person)),
    async block_action({ source, block, action, value, inputs }) {
      return answered(
        await press(stage, person, source, { blockId: block, actionId: action, value: asHeld(value), inputs: asInputs(inputs) }),
      );
    },
    async suggest({ source, block, action, typed }) {
      const { options, groups, trouble } = await suggest(stage, person, source, { blockId: block, actionId: action, typed });
      if (trouble !== undefined) throw new Impossible(trouble);
      if (groups.length === 0) return { options: asOptions(options), groups: [] };
      return { options: [], groups: groups.map((group) => ({ label: group.label, options: asOptions(group.options) })) };
    },
    submit: async ({ view, inputs }) => await submitView(stage, person, view, asInputs(inputs)),
    close: async ({ view, all, inputs }) => done(await closeView(stage, person, view, { all, inputs: asInputs(inputs) })),
    shortcut: async ({ callback }) => answered(await useGlobalShortcut(stage, person, callback)),
    message_shortcut: async ({ channel, ts, callback }) => answered(await useMessageShortcut(stage, person, { channel, ts }, callback)),
    open_home: () => done(openHome(workspace, person, 'home')),
    ...guideActs(stage, person),
  };
}

const done = (_nothing: void): null => null;

/** An app that does not answer is shown as such where the person clicked. */
function answered({ trouble }: Outcome): null {
  if (trouble !== undefined) throw new Impossible(trouble);
  return null;
}

function present({ log }: Channel, ts: string): Message {
  const message = findMessage(log, ts);
  if (message === undefined) throw new Impossible('This message is not there any more.');
  return message;
}
