import { setTimeout as wait } from 'node:timers/promises';
import type { Run, Slack, Undertaking } from '../../../emulator/index.ts';
import type { Scenario } from '../../../replay/scenario.ts';
import { minuteMs } from '../../domain/duration.ts';
import type { Trial } from './trial.ts';

const speeds = [
  { value: '60', label: 'a minute a second' },
  { value: '300', label: 'five minutes a second' },
  { value: 'max', label: 'from one moment to the next' },
];
const longMs = 20 * minuteMs;
const longTimes = 10;
/** How often in a row a step may fail, as it does while the bot is dead. */
const failuresMax = 5;

/** A published incident, played by its own people in this workspace, from now on by its clock. */
export async function playIncident(trial: Trial): Promise<Undertaking> {
  const { loadScenario, scenarioNames } = await import('../../../replay/load.ts');
  const scenarios = await Promise.all((await scenarioNames()).map((name) => loadScenario(name)));
  return {
    id: 'play',
    label: 'Play a real incident',
    describe:
      'A published outage, minute by minute: its people come here, and type and click as they would. Time passes faster meanwhile, for all.',
    canPause: true,
    choices: [
      {
        id: 'scenario',
        label: 'Which',
        options: scenarios.map(({ name, title }) => ({ value: name, label: `${name.split('-')[0]}: ${title}` })),
      },
      { id: 'speed', label: 'How fast', options: speeds },
    ],
    async run(run) {
      await perform(trial, await loadScenario(run.chosen['scenario'] ?? ''), run);
    },
  };
}

async function perform({ slack: open, db, clock, bot }: Trial, published: Scenario, run: Run): Promise<void> {
  const [{ play }, { roleOf }, { withNames }] = await Promise.all([
    import('../../../replay/play.ts'),
    import('../../../replay/scene.ts'),
    import('../../../replay/tell.ts'),
  ]);
  const slack = open();
  // As if it began this minute, whenever it really was.
  const scenario: Scenario = { ...published, clock_start: new Date(clock.now()).toISOString() };
  bringIn(slack, scenario);
  const speed = run.chosen['speed'] === 'max' ? 'max' : Number(run.chosen['speed']);
  let done = 0;
  let failures = 0;
  let channel: string | undefined;
  run.tell(`“${scenario.source.title}”`);

  await play({
    scenario,
    theatre: {
      slack,
      db,
      clock: { now: () => clock.now(), set: (ms) => clock.leap(Math.max(0, ms - clock.now())) },
      muster: {
        tick: () => bot.ask('tick'),
        async drain() {
          await run.goesOn();
          await bot.ask('drain');
        },
      },
    },
    // Nobody wants to watch a night of waiting.
    speed: (aheadMs) => (speed === 'max' || aheadMs < longMs ? speed : speed * longTimes),
    onStep(step, { did, channel: opened }) {
      done += 1;
      failures = 0;
      if (opened !== undefined && channel === undefined) {
        channel = opened;
        slack.person(run.by).joins(opened);
        run.tell(`It goes on in #${slack.channel(opened).name}.`);
      }
      run.progress({ done, of: scenario.steps.length, at: `step ${done} of ${scenario.steps.length} · ${step.at}` });
      run.tell(`${step.at} ${roleOf({ scenario }, step.who).name}: ${withNames({ scenario, slack }, did)}`);
    },
    async onTrouble(error, step) {
      failures += 1;
      if (failures > failuresMax) throw error;
      run.tell(`${step.at} ${error.message}. Tried again.`);
      await wait(minuteMs / 60, undefined, { signal: run.stopped });
      while (slack.openSockets === 0) await wait(100, undefined, { signal: run.stopped });
    },
  });
}

/** The scenario's people join the workspace and its #general, unless they are here from a play before. */
function bringIn(slack: Slack, { people }: Scenario): void {
  const known = new Set([...slack.workspace.users.values()].map(({ name }) => name));
  for (const { id, name, job, bot } of people) {
    if (bot) slack.app(name);
    else if (!known.has(id)) slack.welcomes({ name: id, realName: name, title: job }).joins('#general');
  }
}
