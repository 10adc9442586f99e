import { present, type Scene, type Trace, wordsOf } from '../scene.ts';
import type { StepOf } from '../scenario.ts';

/** Types a command, and reads what comes back. Throws when nobody answers: a play cannot go on without its bot. */
export async function command(scene: Scene, who: string, ...words: readonly string[]): Promise<Trace> {
  const typed = ['/incident', ...words].filter((word) => word !== '').join(' ');
  const { ephemeral } = await present(scene, who).types(typed, { in: scene.channel });
  if (ephemeral?.user === 'USLACKBOT') throw new Error(`“${typed}” was not answered: ${ephemeral.shown}`);
  return { did: typed, ...(ephemeral && { answer: ephemeral.shown }) };
}

/** Declares, and follows the link to the channel that was opened. */
export async function declare(scene: Scene, { who, severity, text }: StepOf<'declare'>): Promise<Trace> {
  const declared = await command(scene, who, severity, text);
  await scene.settled();
  const shown = scene.slack
    .person(who)
    .sees(scene.channel)
    .map((message) => message.shown);
  const channel = /<#(C[A-Z0-9]+)/.exec(shown.findLast((words) => words.includes('<#')) ?? '')?.[1];
  if (channel === undefined) throw new Error(`No link to a channel came back to ${who}, but: ${shown.at(-1) ?? 'nothing'}`);
  return { ...declared, channel };
}

export const severity = (scene: Scene, { who, severity, text }: StepOf<'severity'>) => command(scene, who, 'severity', severity, text);

export const phase = (scene: Scene, { who, phase, text }: StepOf<'phase'>) => command(scene, who, 'phase', phase, text);

export const problem = (scene: Scene, { who, text }: StepOf<'problem'>) => command(scene, who, 'problem', text);

export const update = (scene: Scene, { who, next = '', text }: StepOf<'update'>) => command(scene, who, 'update', next, text);

export const checkpoint = (scene: Scene, { who, in: after, text }: StepOf<'checkpoint'>) => command(scene, who, 'checkpoint', after, text);

export const page = (scene: Scene, { who, whom, text }: StepOf<'page'>) => command(scene, who, 'page', `@${whom}`, text);

export const task = (scene: Scene, { who, owner, due, text }: StepOf<'task'>) =>
  command(scene, who, 'task', `@${owner}`, text, due === undefined ? '' : `by ${due}`);

/** Finishes a task by the number that its message shows. */
export async function finishTask(scene: Scene, { who, to, text }: StepOf<'task_done'>): Promise<Trace> {
  const title = wordsOf(scene, to);
  const task = scene.slack.channel(scene.channel).messages.find(({ shown }) => /\bTask \d/.test(shown) && shown.includes(title));
  const number = /\bTask (\d+)/.exec(task?.shown ?? '')?.[1];
  if (number === undefined) throw new Error(`No message shows a task “${title}”`);
  return command(scene, who, 'done', number, text);
}

export const option = (scene: Scene, { who, text, pro, con, impact, recovery }: StepOf<'option'>) =>
  command(scene, who, 'option', [text, `pro: ${pro}`, `con: ${con}`, `impact: ${impact}`, `recovery: ${recovery}`].join(' | '));

export const choose = (scene: Scene, { who, number, text }: StepOf<'choose'>) => command(scene, who, 'choose', String(number), text);

export const followUp = (scene: Scene, { who, owner, text }: StepOf<'followup'>) => command(scene, who, 'followup', text, `@${owner}`);
