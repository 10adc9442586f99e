import { mkdir } from 'node:fs/promises';
import { manualClock, startSlack } from '../../emulator/index.ts';
import { closeBrowser } from '../../emulator/test/page/browser.ts';
import { openFolder } from '../../replay/open-folder.ts';
import { closeStore } from '../../src/start/open-store.ts';
import { createLog } from '../../src/log.ts';
import { startMuster } from '../../src/muster.ts';
import { loadPolicy } from '../../src/policy.ts';
import { shoot } from './shoot.ts';
import { actors, outageBegins, outageEnds, searchIsSlow } from './story.ts';

/** Makes docs/pictures: the real bot in the workspace of this machine, always at the same hour, seen by a real browser. */
async function main(): Promise<void> {
  const log = createLog('error', process.stderr);
  const read = await loadPolicy('policy.yml');
  if (!read.ok) throw new Error('policy.yml has mistakes');
  await mkdir('docs/pictures', { recursive: true });

  const clock = manualClock(Date.parse('2026-03-03T13:52:00Z'));
  const store = await openFolder(undefined, log);
  const slack = await startSlack({ manifest: 'manifest.yml', clock });
  const muster = await startMuster({
    db: store.db,
    policy: read.policy,
    botToken: slack.botToken,
    door: { kind: 'socket', appToken: slack.appToken, apiUrl: slack.apiUrl },
    apiUrl: slack.apiUrl,
    log,
    now: () => new Date(clock.now()),
  });
  try {
    const play = actors({ slack, muster, clock, db: store.db });
    await shoot(slack, await searchIsSlow(play), 'small');
    const channel = await outageBegins(play);
    await shoot(slack, channel, 'during');
    await outageEnds(play, channel);
    await shoot(slack, channel, 'form');
    await play.fills('ben', {
      'What fixed it': 'rolled back to build 411',
      'Root cause': 'migration 0093 locked the table orders',
      Impact: 'nobody could pay for 21 minutes',
    });
    await shoot(slack, channel, 'after');
  } finally {
    await closeBrowser();
    await muster.stop();
    await slack.close();
    await closeStore(store);
  }
}

await main();
