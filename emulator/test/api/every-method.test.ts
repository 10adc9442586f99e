import { expect, it } from '@jest/globals';
import type { ModalView } from '@slack/types';
import { methods } from '../../api/methods.ts';
import { acceptedScopes } from '../../api/scopes.ts';
import { coverage } from '../../coverage.ts';
import { acked, openAppSide } from '../people/app-side.ts';
import { strangerManifest } from '../stranger-manifest.ts';
import { clientOf } from './client.ts';

const bot = [...new Set(Object.values(methods).flatMap(({ scopes }) => acceptedScopes(scopes)))];
const plain = (text: string) => ({ type: 'plain_text' as const, text });
const modal: ModalView = {
  type: 'modal',
  title: plain('Form'),
  submit: plain('Send'),
  blocks: [{ type: 'input', block_id: 'why', label: plain('Why'), element: { type: 'plain_text_input', action_id: 'why' } }],
};

it('each method of the coverage list does its work for the real client', async () => {
  const side = await openAppSide({ ...strangerManifest, oauth_config: { scopes: { bot } } });
  const { slack, client } = side;
  const ana = side.person('ana');

  await clientOf(slack, slack.appToken).apps.connections.open({});
  await client.auth.test();
  await client.auth.revoke({ test: true });
  await client.team.info();
  await client.bots.info({});
  await client.users.info({ user: ana.id });
  await client.users.list({});
  await client.users.lookupByEmail({ email: 'ana@acme.example' });
  await client.users.getPresence({ user: ana.id });
  await client.dnd.info({ user: ana.id });
  const { usergroup } = await client.usergroups.create({ name: 'Night shift', handle: 'night' });
  const group = { usergroup: usergroup?.id ?? '' };
  await client.usergroups.update({ ...group, name: 'Nights' });
  await client.usergroups.users.update({ ...group, users: ana.id });
  await client.usergroups.users.list(group);
  await client.usergroups.list({});

  const created = await client.conversations.create({ name: 'story' });
  const channel = created.channel?.id ?? '';
  await client.conversations.rename({ channel, name: 'the-story' });
  await client.conversations.setTopic({ channel, topic: 'topic' });
  await client.conversations.setPurpose({ channel, purpose: 'purpose' });
  await client.conversations.invite({ channel, users: ana.id });
  await client.conversations.info({ channel });
  await client.conversations.members({ channel });
  await client.conversations.kick({ channel, user: ana.id });
  await client.conversations.list({});
  await client.users.conversations({});
  await client.conversations.open({ users: ana.id });
  const random = { channel: slack.channel('random').id };
  await client.conversations.join(random);
  await client.conversations.leave(random);

  const { ts = '' } = await client.chat.postMessage({ channel, text: 'one' });
  await client.chat.update({ channel, ts, text: 'two' });
  await client.chat.getPermalink({ channel, message_ts: ts });
  await client.chat.meMessage({ channel, text: 'waves' });
  await client.chat.postEphemeral({ channel, user: slack.botUserId, text: 'psst' });
  await client.conversations.history({ channel });
  await client.conversations.replies({ channel, ts });
  await client.conversations.mark({ channel, ts });
  const later = await client.chat.scheduleMessage({ channel, text: 'later', post_at: Math.floor(side.clock.now() / 1000) + 60 });
  await client.chat.scheduledMessages.list({});
  await client.chat.deleteScheduledMessage({ channel, scheduled_message_id: later.scheduled_message_id ?? '' });

  const item = { channel, timestamp: ts };
  await client.reactions.add({ ...item, name: 'wave' });
  await client.reactions.get(item);
  await client.reactions.remove({ ...item, name: 'wave' });
  await client.pins.add(item);
  await client.pins.list({ channel });
  await client.pins.remove(item);
  const { bookmark } = await client.bookmarks.add({ channel_id: channel, title: 'Docs', type: 'link', link: 'https://example.com' });
  await client.bookmarks.edit({ channel_id: channel, bookmark_id: bookmark?.id ?? '', title: 'Docs again' });
  await client.bookmarks.list({ channel_id: channel });
  await client.bookmarks.remove({ channel_id: channel, bookmark_id: bookmark?.id ?? '' });

  await client.filesUploadV2({ channel_id: channel, filename: 'a.txt', content: 'a' });
  const file = slack.channel(channel).messages.at(-1)?.files?.[0]?.id ?? '';
  await client.files.info({ file });
  await client.files.delete({ file });

  await ana.globalShortcut('Plan lunch');
  const { view } = await client.views.open({ trigger_id: String(side.last()['trigger_id']), view: modal });
  await client.views.update({ view_id: view?.id ?? '', view: modal });
  side.answers(acked({ response_action: 'errors', errors: { why: 'not yet' } }));
  await ana.fills({ Why: 'because' });
  await ana.submits();
  await client.views.push({ trigger_id: String(side.last()['trigger_id']), view: modal });
  await client.views.publish({ user_id: ana.id, view: { type: 'home', blocks: [] } });

  await client.chat.delete({ channel, ts });
  await client.conversations.archive({ channel });

  const done = new Set(slack.calls.filter(({ result }) => result.ok).map(({ method }) => method));
  // As in Slack, no bot unarchives.
  expect([...done, 'conversations.unarchive'].toSorted()).toEqual([...coverage.supported].toSorted());
  await slack.close();
});
