import { archiveAs, create, inviteAs, joinAs, leaveAs, pinAs, reactAs, setTopicAs } from '../../people/channel-acts.ts';
import { closeView } from '../../people/close-view.ts';
import type { Outcome } from '../../people/outcome.ts';
import { openHomeAs } from '../../people/open-home.ts';
import { channelFor } from '../../people/place.ts';
import { press } from '../../people/press.ts';
import { edit, remove, say, share } from '../../people/say.ts';
import { sendCommand } from '../../people/send-command.ts';
import { Impossible } from '../../people/stage.ts';
import { submitView } from '../../people/submit-view.ts';
import { suggest } from '../../people/suggest.ts';
import { useGlobalShortcut, useMessageShortcut } from '../../people/use-shortcut.ts';
import type { Channel } from '../../workspace/channel.ts';
import { guideActs, type PageStage } from '../guide/guide-acts.ts';
import type { Action, Answers, InputValue, InputValues } from '../protocol.ts';
import { channelView } from './channel-shape.ts';
import { historyPage, messagesAt, threadOf } from './history.ts';
import type { ReadMarks } from './read-marks.ts';
import { readHeld, readInputs } from './read-held.ts';
import { asOptions } from './typed-json.ts';

type Acts = { [Do in Action['do']]: (action: Extract<Action, { do: Do }>) => Answers[Do] | Promise<Answers[Do]> };

/** All that one person can do on the page, each by the same functions that people in tests act with. */
export function actsOf(stage: PageStage, marks: ReadMarks, person: string): Acts {
  const { workspace } = stage;
  const seen = (id: string): Channel => channelFor(workspace, person, id);
  const heldOf = (value: InputValue) => readHeld(workspace, person, value);
  const inputsOf = (inputs: InputValues) => readInputs(workspace, person, inputs);

  return {
    history: ({ channel, ...asked }) => historyPage(seen(channel), asked),
    replies: ({ channel, ts }) => ({ messages: threadOf(seen(channel), ts) }),
    messages: ({ channel, ts }) => ({ messages: messagesAt(seen(channel), ts) }),
    async send({ channel, text, thread, broadcast = false, files = [] }) {
      const where = { channel, text, ...(thread !== undefined && { threadTs: thread }) };
      if (files.length > 0) return { ts: share(workspace, person, { ...where, files }).ts };
      if (text.trimStart().startsWith('/')) return await sendCommand(stage, person, where);
      return { ts: say(workspace, person, { ...where, broadcast }).ts };
    },
    edit: ({ channel, ts, text }) => done(edit(workspace, person, { channel, ts, text })),
    delete: ({ channel, ts }) => done(remove(workspace, person, { channel, ts })),
    react: ({ channel, ts, name, on }) => done(reactAs(workspace, person, { channel, ts }, name, on)),
    pin: ({ channel, ts, on }) => done(pinAs(workspace, person, { channel, ts }, on)),
    read: ({ channel, ts }) => done(marks.read(person, channel, ts)),
    open_dm: ({ person: other }) => ({ channel: channelView(workspace, marks, seen(`@${other}`), person) }),
    create_channel: ({ name, isPrivate }) => ({ channel: create(workspace, person, name, isPrivate) }),
    join: ({ channel }) => done(joinAs(workspace, person, channel)),
    leave: ({ channel }) => done(leaveAs(workspace, person, channel)),
    invite: ({ channel, person: guest }) => done(inviteAs(workspace, person, channel, guest)),
    archive: ({ channel }) => done(archiveAs(workspace, person, channel)),
    topic: ({ channel, text }) => done(setTopicAs(workspace, person, channel, text)),
    async block_action({ source, block, action, value, inputs }) {
      return answered(
        await press(stage, person, source, { blockId: block, actionId: action, value: heldOf(value), inputs: inputsOf(inputs) }),
      );
    },
    async suggest({ source, block, action, typed }) {
      const { options, groups, trouble } = await suggest(stage, person, source, { blockId: block, actionId: action, typed });
      if (trouble !== undefined) throw new Impossible(trouble);
      if (groups.length === 0) return { options: asOptions(options), groups: [] };
      return { options: [], groups: groups.map((group) => ({ label: group.label, options: asOptions(group.options) })) };
    },
    submit: async ({ view, inputs }) => await submitView(stage, person, view, inputsOf(inputs)),
    close: async ({ view, all, inputs }) => done(await closeView(stage, person, view, { all, inputs: inputsOf(inputs) })),
    shortcut: async ({ callback }) => answered(await useGlobalShortcut(stage, person, callback)),
    message_shortcut: async ({ channel, ts, callback }) => answered(await useMessageShortcut(stage, person, { channel, ts }, callback)),
    open_home: () => done(openHomeAs(workspace, person)),
    ...guideActs(stage, person),
  };
}

const done = (_nothing: void): null => null;

/** An app that does not answer is shown as such where the person clicked. */
function answered({ trouble }: Outcome): null {
  if (trouble !== undefined) throw new Impossible(trouble);
  return null;
}
