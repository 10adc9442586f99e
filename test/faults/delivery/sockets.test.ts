import { setTimeout as passingMs } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { eventually } from '../../support/eventually.ts';
import type { Relayed } from '../../support/relay.ts';
import { gapsOf } from '../../slack/gaps.ts';
import { openRelayedStory } from './relayed-story.ts';
import { unwritable } from './unwritable.ts';

const { story, sockets, wire } = openRelayedStory();

const recorded = async (text: string) =>
  (await story.database.db.selectFrom('timelineEntries').select('id').where('text', '=', text).execute()).length;

/** An unmasked text frame, as a server sends it. */
function frame(content: object): Buffer {
  const payload = Buffer.from(JSON.stringify(content));
  const head = Buffer.alloc(4);
  head.writeUInt8(0x81, 0);
  head.writeUInt8(126, 1);
  head.writeUInt16BE(payload.length, 2);
  return Buffer.concat([head, payload]);
}

let silent: Relayed | undefined;
const standing = () => sockets().filter((socket) => socket !== silent);

describe('a socket', () => {
  it('that says it dropped events is acknowledged, and what it dropped is fetched', async () => {
    const channel = await story.declares('ana', 'minor flood');
    story.slack.faults.events.set({ lateMs: 600_000, times: 1 });
    await story.person('ana').types('held up', { in: channel });
    await story.settled();
    expect(await recorded('held up')).toBe(0);

    const strays = story.slack.strayAcks.length;
    const payload = { type: 'app_rate_limited', team_id: story.slack.teamId, minute_rate_limited: 1, api_app_id: story.slack.appId };
    sockets()[0]?.says(frame({ envelope_id: 'flood', type: 'events_api', payload, accepts_response_payload: false, retry_attempt: 0 }));
    // Slack never sent this envelope, so it wonders at the ack.
    await eventually(() => story.slack.strayAcks.length > strays, 2_000);
    await story.settled();
    expect(await recorded('held up')).toBe(1);
    story.slack.faults.events.clear();
    await story.settled();
    expect(await recorded('held up')).toBe(1);
  });

  it('may say what nobody understands', async () => {
    const [socket] = sockets();
    socket?.says(frame({ type: 'who knows', envelope_id: 'x' }));
    socket?.says(frame({ envelope_id: 'y', type: 'events_api', payload: { type: 'unheard_of' } }));
    socket?.says(frame({ envelope_id: 'z', type: 'events_api', payload: null }));
    socket?.says(frame([]));
    await story.person('ana').types('/incident list', { in: '#general' });
    expect(story.finds('ana', '#general', 'flood').ephemeral).toBe(true);
  });

  it('may send an event that nobody can read: it would be as odd the next time', async () => {
    const strays = story.slack.strayAcks.length;
    const event = { type: 'member_joined_channel', channel: 7 };
    sockets()[0]?.says(
      frame({ envelope_id: 'odd', type: 'events_api', payload: { team_id: story.slack.teamId, event_id: 'EvOdd', event } }),
    );
    await eventually(() => story.slack.strayAcks.slice(strays).some(({ envelopeId }) => envelopeId === 'odd'), 2_000);
  });

  it('that brings what cannot be written gets no ack for it, and may bring it again', async () => {
    const channel = await story.declares('ana', 'minor unwritten');
    const acked = (id: string) => story.slack.strayAcks.some(({ envelopeId }) => envelopeId === id);
    const brings = (id: string, text: string, ts: string): void => {
      const event = { type: 'message', channel_type: 'channel', channel, user: story.person('ana').id, text, ts };
      const payload = { type: 'event_callback', team_id: story.slack.teamId, event_id: `Ev${id}`, event };
      sockets()[0]?.says(frame({ envelope_id: id, type: 'events_api', payload, accepts_response_payload: false, retry_attempt: 0 }));
    };

    const mend = await unwritable(story.database.db, 'not yet');
    brings('unwritten', 'not yet', '1772416800.000100');
    brings('written', 'after it', '1772416800.000200');
    await eventually(() => acked('written'), 2_000);
    expect(acked('unwritten')).toBe(false);
    await mend();
    brings('unwritten', 'not yet', '1772416800.000100');
    await eventually(() => acked('unwritten'), 2_000);
    expect(await recorded('not yet')).toBe(1);
  });

  it('cut in the middle of an envelope loses no message and doubles none; the other carries everything until it is back', async () => {
    const channel = await story.declares('ana', 'minor cut');
    wire().breaksOn({ saidBy: 'server', fromBytes: 200, passing: 100 });
    await story.person('ana').types('cut in half', { in: channel });
    await eventually(() => sockets().length === 1, 2_000);
    await story.settled();
    expect(await recorded('cut in half')).toBe(1);

    // The SDK stays away for three seconds.
    let asked = 0;
    while (story.slack.openSockets === 1) {
      asked += 1;
      const { ephemeral } = await story.person('ana').types(`/incident runbook gap ${asked}`, { in: '#general' });
      expect(ephemeral?.shown).not.toMatch(/failed with the error/);
      await passingMs(100);
    }
    expect(asked).toBeGreaterThan(5);
  });

  it('that Slack recycles is back at once, and so are both when they are recycled together; what was missed is fetched', async () => {
    const channel = await story.declares('ana', 'minor recycled');
    await eventually(() => sockets().length === 2, 2_000);
    const before = sockets();
    story.slack.faults.events.set({ lateMs: 600_000, times: 1 });
    await story.person('ana').types('said meanwhile', { in: channel });
    for (const socket of before) socket.says(frame({ type: 'disconnect', reason: 'refresh_requested', debug_info: { host: 'far' } }));
    // The SDK would stay away for three seconds.
    await eventually(() => sockets().length === 2 && sockets().every((socket) => !before.includes(socket)), 2_000);
    await eventually(() => story.slack.openSockets === 2, 2_000);
    await story.settled();
    expect(await recorded('said meanwhile')).toBe(1);
    const { ephemeral } = await story.person('ana').types('/incident list', { in: '#general' });
    expect(ephemeral?.shown).not.toMatch(/failed with the error/);
  });

  it('cut between the commit and the ack does nothing twice', async () => {
    // Its return will be refused once, while the next test goes on.
    story.slack.faults.set({ method: 'apps.connections.open', error: 'invalid_auth', times: 1 });
    const channel = await story.declares('ana', 'minor ack lost');
    await eventually(() => sockets().length === 2, 5_000);
    wire().breaksOn({ saidBy: 'client', fromBytes: 60, passing: 0 });
    await story.person('ana').types('heard, not acknowledged', { in: channel });
    await eventually(() => sockets().length === 1, 2_000);
    await story.settled();
    expect(await recorded('heard, not acknowledged')).toBe(1);
  });

  it('that falls silent is replaced within 20 s, and nothing said meanwhile is lost or doubled', async () => {
    const channel = await story.declares('ana', 'minor half-open');
    [silent] = sockets();
    const silentAt = performance.now();
    silent?.silence();
    const words = ['first', 'second', 'third', 'fourth'];
    for (const word of words) await story.person('ana').types(`said ${word}`, { in: channel });

    // What is not acknowledged within three seconds comes again, or is fetched once the socket is replaced.
    await eventually(async () => {
      story.clock.advance(200);
      await story.muster.tick();
      await story.muster.drain();
      return (await Promise.all(words.map((word) => recorded(`said ${word}`)))).every((times) => times === 1);
    }, 19_000);
    await eventually(() => standing().length > 0, 19_000);
    expect(performance.now() - silentAt).toBeLessThan(20_000);
    for (const word of words) expect(await recorded(`said ${word}`)).toBe(1);
  });

  it('that Slack refuses for a while is tried again, and the process lives', async () => {
    expect(story.slack.refusals.filter(({ method }) => method === 'apps.connections.open')).toHaveLength(1);
    await eventually(() => standing().length === 2, 15_000);
  });

  it('none of which stands is told in the record within 15 s, and what was said meanwhile is fetched', async () => {
    const channel = await story.declares('ana', 'minor dark');
    await story.passes(1_000);
    await story.muster.tick();
    const refused = story.slack.faults.set({ method: 'apps.connections.open', error: 'internal_error' });
    const unread = story.slack.faults.set({ method: 'conversations.history', status500: true });
    for (const socket of sockets()) socket.cut();
    await eventually(() => !story.muster.listening.connected(), 2_000);
    await story.person('ana').types('said in the dark', { in: channel });
    await story.muster.tick();
    await story.passes(15_000);
    expect(await gapsOf(story.database, channel)).toEqual([expect.objectContaining({ filledAt: null })]);

    // Slack itself is back before its sockets are.
    unread();
    await story.passes(60_000);
    expect(await recorded('said in the dark')).toBe(1);
    expect(await gapsOf(story.database, channel)).toEqual([expect.objectContaining({ filledAt: expect.any(Date) })]);
    refused();
  });

  it('that is half-open does not hold up a stop', async () => {
    await eventually(() => standing().length === 2, 15_000);
    for (const socket of sockets()) socket.silence();
    const begun = performance.now();
    await story.muster.stop();
    expect(performance.now() - begun).toBeLessThan(3_000);
  });
});
