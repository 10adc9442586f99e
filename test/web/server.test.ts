import { afterEach, describe, expect, it } from '@jest/globals';
import { createMetrics } from '../../src/web/metrics.ts';
import { startWeb, type Web, type WebOptions } from '../../src/web/server.ts';
import { openDatabase } from '../../src/store/database.ts';
import { testDatabase } from '../support/database.ts';

const database = testDatabase();
const open: Web[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((web) => web.close()));
});

async function serve(options: Partial<WebOptions> = {}) {
  const web = await startWeb({ host: '127.0.0.1', port: 0, ready: {}, metrics: createMetrics(database.db), log: database.log, ...options });
  open.push(web);
  return async (path: string, init?: RequestInit) => {
    const response = await fetch(`http://127.0.0.1:${web.port}${path}`, init);
    return { status: response.status, body: await response.text() };
  };
}

describe('the web server', () => {
  it('is healthy while it lives', async () => {
    const get = await serve({ ready: { database: () => false } });
    expect(await get('/healthz')).toEqual({ status: 200, body: 'alive\n' });
  });

  it('is ready while all it needs is up', async () => {
    const get = await serve({ ready: { slack: () => true, database: async () => true } });
    expect(await get('/readyz')).toEqual({ status: 200, body: '{"slack":true,"database":true}\n' });
  });

  it('names what is down, also when asking fails', async () => {
    const get = await serve({ ready: { slack: () => true, courier: () => false, database: () => Promise.reject(new Error('gone')) } });
    expect(await get('/readyz')).toEqual({ status: 503, body: '{"slack":true,"courier":false,"database":false}\n' });
  });

  it('does not wait for an answer that never comes', async () => {
    const get = await serve({ readyWithinMs: 20, ready: { database: () => new Promise<boolean>(() => undefined) } });
    expect(await get('/readyz')).toEqual({ status: 503, body: '{"database":false}\n' });
  });

  it('hands Slack’s requests to who answers them, body and all', async () => {
    const get = await serve({
      slackEvents: (request, response) => void request.setEncoding('utf8').on('data', (body) => response.end(`${request.method} ${body}`)),
    });
    expect(await get('/slack/events', { method: 'POST', body: 'payload=1' })).toEqual({ status: 200, body: 'POST payload=1' });
  });

  it('has nothing else, and takes no other methods', async () => {
    const get = await serve();
    expect((await get('/slack/events', { method: 'POST' })).status).toBe(404);
    expect((await get('/../policy.yml')).status).toBe(404);
    expect((await get('/healthz', { method: 'DELETE' })).status).toBe(405);
  });

  it('says which port is taken', async () => {
    await serve();
    const port = open[0]?.port ?? 0;
    await expect(serve({ port })).rejects.toThrow(`Port ${port} is taken. Set PORT to another one`);
  });

  it('says which address this machine does not have', async () => {
    await expect(serve({ host: '203.0.113.7' })).rejects.toThrow('This machine has no address 203.0.113.7. Set LISTEN_HOST to one it has');
  });
});

describe('metrics', () => {
  it('tell what waits and what is open, measured now', async () => {
    const get = await serve();
    expect((await get('/metrics')).body).toMatch(/^muster_outbox_pending 0$/m);

    const declaredAt = new Date();
    const incident = { number: 1, title: 'x', severity: 'major', channelName: 'inc-1', declaredBy: 'U1', declaredAt, reported: 'x' };
    const closed = { ...incident, number: 2, channelName: 'inc-2', phase: 'closed' };
    await database.db.insertInto('incidents').values([incident, closed]).execute();
    const effect = { lane: 'a', kind: 'post', payload: '{}', limitedBy: 'C1', createdAt: new Date(Date.now() - 60_000) };
    const done = { ...effect, state: 'done', createdAt: new Date(Date.now() - 600_000) };
    await database.db
      .insertInto('outbox')
      .values([{ ...effect, state: 'pending' }, done])
      .execute();
    const hour = 3_600_000;
    const parkedUntil = [new Date(Date.now() + hour), new Date(Date.now() - hour)];
    await database.db
      .insertInto('parked')
      .values(parkedUntil.map((until, at) => ({ limitedBy: `post/${at}`, until })))
      .execute();
    const { id } = await database.db.selectFrom('incidents').select('id').where('number', '=', 1).executeTakeFirstOrThrow();
    const gap = { incidentId: id, fromAt: declaredAt, why: 'x' };
    await database.db
      .insertInto('recordGaps')
      .values([
        { ...gap, filledAt: null },
        { ...gap, filledAt: declaredAt },
      ])
      .execute();
    const alarm = { key: 'late', incidentId: id, verb: 'x', input: '{}', dueAt: new Date(Date.now() - 90_000) };
    await database.db
      .insertInto('alarms')
      .values({ ...alarm, notBefore: alarm.dueAt })
      .execute();

    const { status, body } = await get('/metrics');
    expect(status).toBe(200);
    expect(body).toMatch(/^muster_database_up 1$/m);
    expect(body).toMatch(/^muster_outbox_pending 1$/m);
    expect(body).toMatch(/^muster_outbox_oldest_seconds 6\d(\.\d+)?$/m);
    expect(body).toMatch(/^muster_lanes_parked 1$/m);
    expect(body).toMatch(/^muster_record_gaps 1$/m);
    expect(body).toMatch(/^muster_alarm_overdue_seconds 9\d(\.\d+)?$/m);
    expect(body).toMatch(/^muster_incidents_open\{severity="major"\} 1$/m);
    expect(body).toMatch(/^process_resident_memory_bytes \d+$/m);
  });

  it('stay readable while the database is away', async () => {
    const away = openDatabase({ url: 'postgres://muster:x@127.0.0.1:9/muster' });
    const get = await serve({ metrics: createMetrics(away) });
    const { status, body } = await get('/metrics');
    await away.destroy();
    expect(status).toBe(200);
    expect(body).toMatch(/^muster_database_up 0$/m);
  });

  it('count what they are told', async () => {
    const metrics = createMetrics(database.db);
    const { meter } = metrics;
    meter.ask('task', 'accepted', 0.004);
    meter.acked('command', 0.02);
    meter.delivered('post', 45);
    meter.slackCall('chat.postMessage', '200', 0.15);
    meter.recorded(1);
    meter.givenUp('show');
    meter.limited('show');
    const body = await metrics.scrape();
    expect(body).toMatch(/^muster_ask_seconds_bucket\{le="0\.005",verb="task",outcome="accepted"\} 1$/m);
    expect(body).toMatch(/^muster_ack_seconds_count\{what="command"\} 1$/m);
    expect(body).toMatch(/^muster_effect_seconds_bucket\{le="60",kind="post"\} 1$/m);
    expect(body).toMatch(/^muster_slack_call_seconds_count\{method="chat\.postMessage",outcome="200"\} 1$/m);
    expect(body).toMatch(/^muster_messages_recorded_total 1$/m);
    expect(body).toMatch(/^muster_effects_given_up_total\{kind="show"\} 1$/m);
    expect(body).toMatch(/^muster_slack_rate_limits_total\{kind="show"\} 1$/m);
  });
});
