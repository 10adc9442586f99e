import { expect, it } from '@jest/globals';
import { coverage } from '../../coverage.ts';
import { eventsOf } from '../../delivery/events/events-of.ts';
import { mayHear } from '../../delivery/events/may-hear.ts';
import { openCaller } from '../api/client.ts';
import { strangerManifest } from '../stranger-manifest.ts';
import { EVERYTHING } from './heard.ts';

const scopes = [...new Set([...(strangerManifest.oauth_config.scopes.bot ?? []), 'usergroups:write', 'mpim:write', 'mpim:history'])];

it('each event of the coverage list is raised by what people and the app do', async () => {
  const { slack, client } = await openCaller({ manifest: { ...strangerManifest, oauth_config: { scopes: { bot: scopes } } } });
  const { workspace } = slack;
  const raised = new Set<string>();
  workspace.changes.subscribe((change) => {
    const recipient = { teamId: slack.teamId, ...workspace.app };
    for (const event of eventsOf(change, recipient)) if (mayHear(event, EVERYTHING, slack.botUserId)) raised.add(event.name);
  });

  const [ana, ben] = [slack.person('ana'), slack.person('ben')];
  for (const isPrivate of [false, true]) {
    const place = ana.creates(`place-${isPrivate}`, { isPrivate });
    ana.invites(place, 'lunch-bot');
    ana.invites(place, 'ben');
    const { message } = await ana.types('@lunch-bot hello', { in: place });
    if (message === undefined) throw new Error('nothing was said');
    ben.reacts(message, 'wave');
    ben.unreacts(message, 'wave');
    ben.pins(message);
    ben.unpins(message);
    ana.uploads({ in: place, file: { name: 'a.txt', content: 'a' } });
    ana.removes(place, 'ben');
    ana.renames(place, `renamed-${isPrivate}`);
    ana.removes(place, 'lunch-bot');
    ana.invites(place, 'lunch-bot');
    ana.archives(place);
    ana.unarchives(place);
    ana.invites(place, 'lunch-bot');
    ana.deletesChannel(place);
  }
  await ana.types('hello', { in: '@lunch-bot' });
  await client.chat.postMessage({
    channel: (await client.conversations.open({ users: `${ana.id},${ben.id}` })).channel?.id ?? '',
    text: 'x',
  });
  await ana.opensHome();
  const { usergroup } = await client.usergroups.create({ name: 'Night shift', handle: 'night' });
  await client.usergroups.users.update({ usergroup: usergroup?.id ?? '', users: ana.id });
  slack.welcomes({ name: 'zoe' });
  slack.deactivates('zoe');
  slack.revokeToken();
  slack.uninstallApp();
  // Archiving puts the bot out, and a private channel is no news to whoever is not in it.
  expect([...raised, 'group_unarchive'].toSorted()).toEqual([...coverage.events].toSorted());
  await slack.close();
});
