import type { Person } from '../../../emulator/index.ts';
import { comesWithin } from '../../support/eventually.ts';
import type { CrashWorld } from './crash-world.ts';
import { openGestures } from './gestures.ts';
import { acknowledged, act, answered, inPhase, openChannel, paged } from './seen-in-rows.ts';

const formOpensMs = 3_000;

/** One incident from the first line to the post-mortem, as people live it while the bot comes and goes. */
export async function liveThrough(world: CrashWorld): Promise<void> {
  const { until, comes, sees, settles } = openGestures(world);
  const { person } = world.slack;
  const [ana, ben, chloe, dev] = [person('ana'), person('ben'), person('chloe'), person('dev')];
  let channel = '#general';
  const types = (who: Person, text: string) => () => who.types(text, { in: channel });

  await until(act('incident_declared'), types(ana, '/incident critical site down'));
  channel = await comes(openChannel);
  await comes(async () => world.slack.channel(channel).members.includes(ben.id));
  await until(act('role_taken'), async () => ben.clicks(await sees(ben, 'Take lead', channel), 'Take lead'));
  await until(inPhase('mitigating'), types(ben, '/incident phase mitigating'));
  const page = await sees(ana, 'On my way');
  await until(acknowledged(ana), () => ana.clicks(page, 'On my way'));

  await until(paged(chloe), types(ben, '/incident page @chloe customers are calling'));
  await until(act('task_added'), types(ben, '/incident task @dev check replica lag'));
  if (!world.slack.channel(channel).members.includes(dev.id)) dev.joins(channel);
  await dev.types('replica 2 is 40 minutes behind', { in: channel });
  const task = await sees(dev, 'check replica lag', channel);
  await until(act('task_done'), () => dev.clicks(task, 'Done'));

  await comes(act('page_repeated'));
  const call = await sees(chloe, 'On my way');
  await until(acknowledged(chloe), () => chloe.clicks(call, 'On my way'));
  await comes(act('lead_reminded'));
  await until(answered, async () => ben.clicks(await sees(ben, 'Nothing new', channel), 'Nothing new'));
  await until(inPhase('investigating'), types(ben, '/incident phase investigating'));
  await until(act('update_posted'), types(ben, '/incident update failing over to replica 3'));
  await ben.types('failover is through', { in: channel });

  await until(act('incident_resolved'), () => resolve(ben, channel));
  await comes(async () => world.slack.channel(channel).messages.some(({ files = [] }) => files.length > 0));
  await settles();
}

async function resolve(who: Person, channel: string): Promise<void> {
  await who.types('/incident resolve', { in: channel });
  const form = await comesWithin(formOpensMs, () => who.form());
  if (!form) return;
  await who.fills({ 'What fixed it': 'failed over to replica 3', 'Root cause': 'a full disk', Impact: 'no logins for an hour' });
  const { trouble } = await who.submits();
  if (trouble !== undefined) await who.closesForm({ all: true });
}
