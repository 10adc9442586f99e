import { messageOf, present, roleOf, type Scene, type Trace, wordsOf } from '../scene.ts';
import type { StepOf } from '../scenario.ts';

const pushpin = 'pushpin';

export async function join(scene: Scene, { who }: StepOf<'join'>): Promise<Trace> {
  present(scene, who);
  return { did: 'joins' };
}

/** A person types; an integration posts as the app it is. */
export async function say(scene: Scene, { who, text }: StepOf<'say'>): Promise<Trace> {
  const { slack, channel } = scene;
  const role = roleOf(scene, who);
  const did = `“${text}”`;
  if (role.bot) return { did, said: { channel, ts: slack.app(role.name).posts(channel, text).ts } };
  const { message } = await present(scene, who).types(text, { in: channel });
  return { did, ...(message && { said: message }) };
}

export async function replyTo(scene: Scene, { who, to, text }: StepOf<'thread'>): Promise<Trace> {
  const { message } = await present(scene, who).types(text, { in: scene.channel, thread: messageOf(scene, to) });
  return { did: `replies “${text}”`, ...(message && { said: message }) };
}

export async function edit(scene: Scene, { who, to, text }: StepOf<'edit'>): Promise<Trace> {
  const message = messageOf(scene, to);
  present(scene, who).edits(message, text);
  return { did: `edits it to “${text}”`, said: message };
}

export async function remove(scene: Scene, { who, to }: StepOf<'delete'>): Promise<Trace> {
  present(scene, who).deletes(messageOf(scene, to));
  return { did: 'deletes a message' };
}

export async function upload(scene: Scene, { who, file, text }: StepOf<'upload'>): Promise<Trace> {
  return { did: `uploads ${file.name} “${text}”`, said: present(scene, who).uploads({ in: scene.channel, file, comment: text }) };
}

export async function pin(scene: Scene, { who, to }: StepOf<'pin'>): Promise<Trace> {
  present(scene, who).reacts(messageOf(scene, to), pushpin);
  return { did: `marks “${wordsOf(scene, to)}” with a :${pushpin}:` };
}

export async function react(scene: Scene, { who, to, text }: StepOf<'react'>): Promise<Trace> {
  present(scene, who).reacts(messageOf(scene, to), text);
  return { did: `reacts to “${wordsOf(scene, to)}” with :${text}:` };
}
