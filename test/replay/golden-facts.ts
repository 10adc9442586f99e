import { expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { momentOf } from '../../replay/scenario.ts';
import { lastWordsOf } from './golden.ts';
import { openPremiere, plainly, type Premiere } from './premiere.ts';

/** The times, as the file tells them. */
const minuteOf = (moment: number): string => new Date(moment).toISOString().slice(0, 16).replace('T', ' ');

const sectionOf = (markdown: string, title: string): string => markdown.split(`\n## ${title}\n`)[1]?.split('\n## ')[0] ?? '';

/** The part of the summary under a heading, until the sentence that ends it. */
const keyTimelineIn = (summary: string): string => summary.split('*Key timeline*')[1]?.split('*Who did what*')[0] ?? '';

/** What every replay must come to, whatever the scenario; `momentsMin` of its key moments stand in the key timeline. */
export function itComesToTheGoldenFacts(name: string, momentsMin: number): ReturnType<typeof openPremiere> {
  const { database, after } = openPremiere(name);
  const at = (moment: string): number => momentOf(after().scenario, moment);
  const texts = (): { markdown: string; summary: string } => {
    const { scene, ending } = after();
    return { markdown: plainly(scene, ending.markdown), summary: plainly(scene, ending.summary) };
  };
  const keyTimelines = ({ scene, ending }: Premiere): string[] => [
    plainly(scene, sectionOf(ending.markdown, 'Key timeline')),
    plainly(scene, keyTimelineIn(ending.summary)),
  ];

  it('sends Slack nothing that it refuses, and leaves nothing undone', async () => {
    expect(after().theatre.slack.refusals.map(({ method, args, result }) => ({ method, args, result }))).toEqual([]);
    const left = await database.db.selectFrom('outbox').select(['kind', 'state', 'lastError']).where('state', '!=', 'done').execute();
    expect(left).toEqual([]);
  });

  it('knows when it was declared, mitigated and resolved', async () => {
    const { golden, ending } = after();
    const incident = await database.db.selectFrom('incidents').selectAll().executeTakeFirstOrThrow();
    expect(incident.declaredAt.getTime()).toBe(at(golden.declared_at));
    expect(incident.resolvedAt?.getTime()).toBe(at(golden.resolved_at));
    expect(Math.abs((incident.mitigatedAt?.getTime() ?? NaN) - at(golden.mitigated_at))).toBeLessThanOrEqual(2 * 60_000);

    const summary = sectionOf(ending.markdown, 'Summary');
    expect(summary).toContain(`Declared ${minuteOf(at(golden.declared_at))}`);
    expect(summary).toContain(`Mitigated ${minuteOf(incident.mitigatedAt?.getTime() ?? NaN)}`);
    expect(summary).toContain(`Resolved ${minuteOf(at(golden.resolved_at))}`);
  });

  it('knows every severity, since when and why', async () => {
    const { golden } = after();
    const rows = await database.db
      .selectFrom('timelineEntries')
      .select(['occurredAt', 'details', 'text'])
      .where('kind', 'in', ['incident_declared', 'severity_changed'])
      .orderBy('occurredAt')
      .execute();
    expect(rows.map(({ occurredAt }) => occurredAt.getTime())).toEqual(golden.severity_changes.map((change) => at(change.at)));
    for (const [index, { to, why }] of golden.severity_changes.entries()) {
      expect(rows[index]?.text).toContain(to);
      expect(rows[index]?.text).toContain(why);
      expect(texts().markdown).toContain(to);
      expect(texts().markdown).toContain(why);
    }
  });

  it('names everyone who took part', () => {
    const { scenario } = after();
    const people = sectionOf(after().ending.markdown, 'People');
    const active = scenario.people.filter(({ id, bot }) => !bot && scenario.steps.some(({ who }) => who === id));
    for (const { id } of active) expect(people).toContain(`@${id}`);
  });

  it('tells the decision, and what it was chosen over', () => {
    const { golden, scene, ending } = after();
    const mitigation = plainly(scene, sectionOf(ending.markdown, 'Mitigation'));
    expect(mitigation).toContain(minuteOf(at(golden.decision.at)));
    for (const words of [golden.decision.chosen, ...golden.decision.over]) {
      expect(mitigation).toContain(words);
      expect(texts().summary).toContain(words);
    }
  });

  it('states cause, fix and impact as they were stated, and no others', async () => {
    const { scenario, scene, ending } = after();
    const resolved = scenario.steps.find((step) => step.do === 'resolve');
    for (const [title, words] of [
      ['Root cause', resolved?.cause],
      ['Mitigation', resolved?.text],
      ['Impact', resolved?.impact],
    ])
      expect(
        plainly(scene, sectionOf(ending.markdown, title ?? ''))
          .trim()
          .startsWith(words ?? ''),
      ).toBe(true);
    expect(sectionOf(ending.markdown, 'Tollgates')).not.toMatch(/caught|did not catch/);
    expect(sectionOf(ending.markdown, 'Tollgates')).toContain('unknown — who knows?');
  });

  it('has every problem and every follow-up', () => {
    const { golden } = after();
    for (const words of [...golden.problems, ...golden.prevention]) {
      expect(texts().markdown).toContain(words);
      expect(texts().summary).toContain(words);
    }
  });

  it(`carries at least ${momentsMin} of the key moments, word for word, in at most 15 lines`, () => {
    const { scenario, golden, scene, ending } = after();
    const [inFile = '', inSummary = ''] = keyTimelines(after());
    const words = golden.key_moments.map(({ step }) => plainly(scene, lastWordsOf(scenario, step)));
    const carried = words.filter((text) => inFile.includes(text));
    expect(carried.length).toBeGreaterThanOrEqual(momentsMin);
    expect(words.filter((text) => inSummary.includes(text))).toEqual(carried);
    expect(sectionOf(ending.markdown, 'Key timeline').match(/^- /gm)?.length).toBeLessThanOrEqual(15);
  });

  it('links each line of the key timeline to a message that stands there', () => {
    const { scene, ending } = after();
    const lines = sectionOf(ending.markdown, 'Key timeline')
      .split('\n')
      .filter((line) => line.startsWith('- '));
    const { messages, replies } = scene.slack.channel(scene.channel);
    const standing = new Set(messages.flatMap(({ ts }) => [ts, ...replies(ts).map((reply) => reply.ts)]));
    const linked = lines.map((line) => /\/archives\/\w+\/p(\d{10})(\d{6})/.exec(line)).map((match) => `${match?.[1]}.${match?.[2]}`);
    expect(linked.filter((ts) => !standing.has(ts))).toEqual([]);
  });

  it('keeps the chatter out of the key timeline', () => {
    const { golden, scene } = after();
    for (const timeline of keyTimelines(after())) {
      for (const noise of golden.noise) expect(timeline).not.toContain(plainly(scene, noise));
    }
  });

  it('has forgotten what was deleted: in the database, the file, the summary and all that was ever sent', async () => {
    const { golden, theatre, ending } = after();
    const tables = await sql<{
      name: string;
    }>`select table_name as name from information_schema.tables where table_schema = 'public'`.execute(database.db);
    for (const text of golden.absent) {
      // In JSON a quotation mark stands behind a backslash, so the words on each side of them are looked for.
      for (const words of text.split('"').filter((part) => part.trim().length > 10)) {
        for (const { name } of tables.rows) {
          const found = await sql`select 1 from ${sql.table(name)} t where strpos(t::text, ${words}) > 0 limit 1`.execute(database.db);
          expect({ name, rows: found.rows.length }).toEqual({ name, rows: 0 });
        }
        expect(ending.markdown).not.toContain(words);
        expect(ending.summary).not.toContain(words);
        expect(JSON.stringify(theatre.slack.calls)).not.toContain(words);
      }
    }
  });

  it('settled every checkpoint that was asked about', async () => {
    const unsettled = await database.db
      .selectFrom('checkpoints')
      .select(['number', 'dueAt'])
      .where('askedAt', 'is not', null)
      .where('outcome', 'is', null)
      .execute();
    expect(unsettled).toEqual([]);
  });

  it('recorded every message, as it last stood', async () => {
    const { scenario, scene } = after();
    const rows = await database.db.selectFrom('timelineEntries').select(['text', 'deletedAt']).where('kind', '=', 'message').execute();
    const recorded = new Set(rows.map(({ text }) => plainly(scene, text)));
    const declared = scenario.steps.findIndex((step) => step.do === 'declare');
    const deleted = new Set(scenario.steps.flatMap((step) => (step.do === 'delete' ? [step.to] : [])));
    const said = scenario.steps
      .slice(declared + 1)
      .filter((step) => ['say', 'thread', 'upload'].includes(step.do) && !deleted.has(step.id))
      .map(({ id }) => plainly(scene, lastWordsOf(scenario, id)));
    expect(said.filter((words) => !recorded.has(words))).toEqual([]);
    expect(rows.filter(({ deletedAt }) => deletedAt !== null).map(({ text }) => text)).toEqual([...deleted].map(() => ''));
  });

  return { database, after };
}
