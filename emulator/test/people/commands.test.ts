import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { acked, openAppSide, type AppSide } from './app-side.ts';

let side: AppSide;
beforeEach(async () => {
  side = await openAppSide();
});
afterEach(() => side.slack.close());

const types = (text: string) => side.person('ana').types(text, { in: '#general' });

describe('the payload of a command', () => {
  it('is all text, with the words after the command', async () => {
    await types('/echo  “two words”\nand a line');
    expect(side.sent).toHaveLength(1);
    expect(side.last()).toMatchObject({
      command: '/echo',
      text: '“two words”\nand a line',
      team_id: side.slack.teamId,
      channel_id: side.slack.channel('general').id,
      channel_name: 'general',
      user_id: side.slack.person('ana').id,
      user_name: 'ana',
      api_app_id: side.slack.appId,
      is_enterprise_install: 'false',
    });
    expect(side.last()['response_url']).toMatch(/^http:\/\/localhost:\d+\/response\//);
    expect(side.last()['trigger_id']).toMatch(/^\d+\.\d+\.[0-9a-f]{32}$/);
    expect(Object.values(side.last()).every((value) => typeof value === 'string')).toBe(true);
  });

  it('escapes mentions, channels and addresses only where the manifest says so', async () => {
    const line = '@ana #random @oncall https://example.com <b>';
    await types(`/echo ${line}`);
    expect(side.last()['text']).toBe(line);
    await types(`/lunch ${line}`);
    const [ana, random] = [side.slack.person('ana').id, side.slack.channel('random').id];
    expect(side.last()['text']).toMatch(
      new RegExp(`^<@${ana}> <#${random}\\|random> <!subteam\\^S\\w+> <https://example\\.com> &lt;b&gt;$`),
    );
  });

  it('names no private channel', async () => {
    const ana = side.person('ana');
    const channel = ana.creates('hidden', { isPrivate: true });
    await ana.types('/echo x', { in: channel });
    expect(side.last()).toMatchObject({ channel_id: channel, channel_name: 'privategroup' });
  });
});

describe('what the person sees', () => {
  it('is nothing for an empty ack', async () => {
    expect(await types('/echo x')).toEqual({});
  });

  it('is a message for them alone, or for all with in_channel, after their own line', async () => {
    side.answers(acked({ text: 'just you' }));
    expect((await types('/echo x')).ephemeral?.text).toBe('just you');
    side.answers(acked({ text: 'all of you', response_type: 'in_channel' }));
    await types('/echo y');
    expect(
      side
        .person('ben')
        .sees('#general')
        .slice(-2)
        .map((message) => message.text),
    ).toEqual(['/echo y', 'all of you']);
  });

  it('says when the app was late, unreachable, or answered nonsense', async () => {
    side.answers({ outcome: 'timeout' });
    expect((await types('/echo x')).ephemeral).toMatchObject({
      user: 'USLACKBOT',
      text: '`/echo` failed with the error "operation_timeout"',
    });
    side.answers({ outcome: 'failed' });
    expect((await types('/echo x')).ephemeral?.text).toContain('"dispatch_failed"');
    side.answers(acked({ blocks: [{ type: 'nonsense' }] }));
    expect((await types('/echo x')).ephemeral?.text).toContain('"invalid_blocks"');
  });

  it('says that a command is unknown, or does not work in threads, and tells no app', async () => {
    expect((await types('/nothing')).ephemeral?.text).toContain('`/nothing` is not a valid command');
    const { message } = await types('a message');
    const inThread = await side.person('ana').types('/echo x', { in: '#general', ...(message && { thread: message }) });
    expect(inThread.ephemeral?.text).toBe('`/echo` is not supported in threads. Sorry!');
    expect(side.sent).toEqual([]);
  });

  it('is refused to who is not in the channel', async () => {
    const channel = side.person('ana').creates('small');
    await expect(side.person('ben').types('/echo x', { in: channel })).rejects.toThrow('ben is not a member of #small: join first');
  });
});
