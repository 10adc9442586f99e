import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openAppSide, type AppSide } from './app-side.ts';

let side: AppSide;
beforeEach(async () => {
  side = await openAppSide();
});
afterEach(() => side.slack.close());

async function says(name: string, text: string) {
  const { message } = await side.person(name).types(text, { in: '#general' });
  if (message === undefined) throw new Error('nothing was said');
  return message;
}

const stored = () => side.slack.channel('general').messages;

describe('a message', () => {
  it('is stored as Slack stores what people type', async () => {
    const message = await says('ana', '@ben see #random & <this> 🚨');
    const [ben, random] = [side.slack.person('ben').id, side.slack.channel('random').id];
    expect(message).toMatchObject({
      user: side.slack.person('ana').id,
      text: `<@${ben}> see <#${random}|random> &amp; &lt;this&gt; :rotating_light:`,
      blocks: [{ type: 'rich_text' }],
      team: side.slack.teamId,
    });
    expect(message.client_msg_id).toMatch(/^[0-9a-f-]{36}$/);
    expect(message.bot_id).toBeUndefined();
  });

  it('is edited and deleted by its author alone', async () => {
    const message = await says('ana', 'frist');
    expect(() => side.person('ben').edits(message, 'mine')).toThrow('by somebody else');
    expect(() => side.person('ben').deletes(message)).toThrow('by somebody else');
    side.person('ana').edits(message, 'first');
    expect(stored().at(-1)).toMatchObject({ ts: message.ts, text: 'first', edited: { user: side.slack.person('ana').id } });
    side.person('ana').deletes(message);
    expect(stored()).toEqual([]);
    expect(() => side.person('ana').edits(message, 'again')).toThrow('not there any more');
  });

  it('starts a thread, whose replies stand in it alone unless broadcast', async () => {
    const parent = await says('ana', 'parent');
    await side.person('ben').types('reply', { in: '#general', thread: parent });
    await side.person('ben').types('for all', { in: '#general', thread: parent, broadcast: true });
    expect(
      side
        .person('ana')
        .seesThread(parent)
        .map((message) => message.text),
    ).toEqual(['parent', 'reply', 'for all']);
    expect(stored().map((message) => message.text)).toEqual(['parent', 'for all']);
  });

  it('takes reactions and pins from whoever is there', async () => {
    const message = await says('ana', 'look');
    const [ben, chloe] = [side.person('ben'), side.person('chloe')];
    ben.reacts(message, 'pushpin');
    ben.reacts(message, 'pushpin');
    chloe.reacts(message, 'pushpin');
    expect(stored().at(-1)?.reactions).toEqual([{ name: 'pushpin', count: 2, users: [ben.id, chloe.id] }]);
    ben.unreacts(message, 'pushpin');
    chloe.unreacts(message, 'pushpin');
    expect(stored().at(-1)?.reactions).toBeUndefined();
    ben.pins(message);
    expect(side.slack.channel('general').pins).toMatchObject([{ ts: message.ts, created_by: ben.id }]);
    ben.unpins(message);
    expect(side.slack.channel('general').pins).toEqual([]);
  });
});

describe('a person', () => {
  it('reads a public channel without joining, and a private one never', async () => {
    const ana = side.person('ana');
    const [open, closed] = [ana.creates('open'), ana.creates('closed', { isPrivate: true })];
    await ana.types('hello', { in: open });
    expect(side.person('ben').sees(open).at(-1)?.text).toBe('hello');
    expect(() => side.person('ben').sees(closed)).toThrow('ben sees no channel');
    ana.invites(closed, 'ben');
    expect(
      side
        .person('ben')
        .sees(closed)
        .map((message) => message.subtype),
    ).toEqual(['channel_join', 'channel_join']);
  });

  it('who is a guest sees the channels that they were invited to, no others', () => {
    const gus = side.slack.welcomes({ name: 'gus', isGuest: true });
    expect(() => gus.joins('#general')).toThrow('gus sees no channel #general');
    side.person('ana').invites('#general', 'gus');
    expect(gus.sees('#general').at(-1)).toMatchObject({ subtype: 'channel_join', user: gus.id });
  });

  it('who left the company does nothing any more', async () => {
    const ben = side.person('ben');
    side.slack.deactivates('ben');
    const gone = 'The account of ben is deactivated';
    await expect(ben.types('x', { in: '#general' })).rejects.toThrow(gone);
    await expect(ben.globalShortcut('Plan lunch')).rejects.toThrow(gone);
    await expect(ben.opensHome()).rejects.toThrow(gone);
  });

  it('takes others out of a channel, and renames it', () => {
    const [ana, ben] = [side.person('ana'), side.person('ben')];
    const channel = ana.creates('small');
    ana.invites(channel, 'ben');
    ana.invites(channel, 'lunch-bot');
    ana.removes(channel, 'lunch-bot');
    expect(side.slack.channel(channel).members).toEqual([ana.id, ben.id]);
    expect(() => ana.removes('#general', 'ben')).toThrow('Nobody is removed from general');
    expect(() => ben.renames(channel, 'general')).toThrow('That name is already taken');
    ben.renames(channel, 'tiny');
    expect(side.slack.channel('tiny').messages.at(-1)).toMatchObject({ subtype: 'channel_name', old_name: 'small', user: ben.id });
  });

  it('writes where they are, until it is archived', async () => {
    const ana = side.person('ana');
    const channel = ana.creates('short-lived');
    await expect(side.person('ben').types('x', { in: channel })).rejects.toThrow('ben is not a member of #short-lived: join first');
    side.person('ben').joins(channel);
    await side.person('ben').types('x', { in: channel });
    ana.archives(channel);
    await expect(ana.types('y', { in: channel })).rejects.toThrow('#short-lived is archived');
    ana.unarchives(channel);
    await ana.types('y', { in: channel });
  });

  it('talks to another in private', async () => {
    await side.person('ana').types('psst', { in: '@ben' });
    expect(
      side
        .person('ben')
        .directMessages(side.slack.person('ana').id)
        .map((message) => message.text),
    ).toEqual(['psst']);
    expect(side.person('chloe').directMessages(side.slack.person('ana').id)).toEqual([]);
  });

  it('deletes a channel for good, as an admin, and its name with it', async () => {
    const { person } = side;
    const channel = person('ben').creates('mistake');
    expect(() => person('ben').deletesChannel(channel)).toThrow('Only an admin can delete a channel');
    expect(() => person('ana').deletesChannel('#general')).toThrow('general cannot be deleted');
    person('ana').deletesChannel(channel);
    expect(() => person('ben').sees(channel)).toThrow('ben sees no channel');
    expect(() => person('ben').creates('mistake')).toThrow('That name is already taken');
  });

  it('cannot name a channel as Slack would not', () => {
    expect(() => side.person('ana').creates('Not A Name')).toThrow('Channel names are lowercase letters');
    expect(() => side.person('ana').archives('#general')).toThrow('general cannot be archived');
  });
});
