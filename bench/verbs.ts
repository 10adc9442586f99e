import { randomUUID } from 'node:crypto';
import { run } from '../src/engine/run.ts';
import { readCommand } from '../src/slack/read/command.ts';
import { ana } from '../test/support/given.ts';
import { openRoad } from '../test/support/road.ts';
import { type Figure, median, ms, timed, times } from './figure.ts';
import { fill, type Ground } from './ground.ts';

const lengths = [100, 1_000, 10_000, 100_000];
const rounds = 40;
const lines = [
  'note the pool is at its limit',
  'update we are rolling back',
  'task restart the pool',
  'status',
  'catchup',
  'list',
  'tasks',
];

type Incident = Awaited<ReturnType<typeof incidentWith>>;

/** The same lines typed in incidents whose records are ever longer, turn by turn. */
export async function benchVerbs(ground: Ground): Promise<Figure[]> {
  const incidents: Incident[] = [];
  for (const length of lengths) incidents.push(await incidentWith(ground, length));
  const figures: Figure[] = [];
  for (const line of lines) {
    const taken = incidents.map((incident) => ({ incident, tookMs: new Array<number>() }));
    for (let round = 0; round < rounds; round += 1) {
      for (const { incident, tookMs } of taken) tookMs.push(await timed(() => type(incident, line)));
    }
    figures.push(
      growth(
        line.split(' ', 1).join(''),
        taken.map(({ tookMs }) => median(tookMs)),
      ),
    );
  }
  return figures;
}

function growth(verb: string, medians: readonly number[]): Figure {
  const [first = NaN, last = NaN] = [medians[0], medians.at(-1)];
  const before = lengths.slice(0, -1).map((length, index) => `${ms(medians[index] ?? NaN)} with ${length}`);
  return {
    what: `\`/incident ${verb}\` with ${lengths.at(-1)} timeline entries`,
    measured: ms(last),
    against: `${before.join(', ')}: ${times(last / first)}`,
    promised: '1.5 ×',
  };
}

async function incidentWith(ground: Ground, entries: number) {
  const database = await ground.freshDatabase();
  const road = openRoad(database);
  const number = await road.declared(`a record of ${entries}`);
  // Of fifty entries one is key, of five hundred one an update; the others are messages.
  await fill(
    database,
    `insert into timeline_entries (incident_id, kind, key, occurred_at, author_id, text, slack_channel_id, slack_ts)
     select id, case when n % 500 = 0 then 'update_posted' when n % 50 = 0 then 'note_added' else 'message' end, n % 50 = 0,
            declared_at + n * interval '1 second', 'U' || n % 20, 'what somebody said, number ' || n, channel_id, n::text
     from incidents, generate_series(1, ${entries}) n`,
  );
  return { road, number };
}

async function type({ road, number }: Incident, line: string): Promise<void> {
  const engine = road.engine();
  const body = {
    command: '/incident',
    text: line,
    team_id: 'T1',
    channel_id: `C${number}`,
    user_id: ana,
    trigger_id: randomUUID(),
    response_url: 'https://hooks.example.com/1',
  };
  const request = readCommand(body, engine.verbs, { now: road.now(), zone: 'UTC', userId: ana }, true);
  if (request.kind !== 'ask') throw new Error(`“${line}” is not asked at once, but ${request.kind}`);
  const outcome = await run(engine, request.ask);
  if (outcome.kind !== 'accepted') throw new Error(`“${line}” was refused: ${outcome.code}`);
}
