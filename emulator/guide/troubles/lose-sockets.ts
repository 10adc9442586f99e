import type { Run, Undertaking } from '../guide.ts';
import { becomesTrue, seconds } from '../patience.ts';
import type { WatchedApp } from '../watched-app.ts';

/** An app notices a half-open socket by pings alone, which takes its SDK up to half a minute. */
const PATIENCE_MS = 60_000;

export const cutSockets = (app: WatchedApp): Undertaking => ({
  id: 'cut',
  label: 'Cut the sockets',
  describe: 'Every connection of the app drops without a word, while somebody keeps writing.',
  isTrouble: true,
  run: (run) => loseSockets(app, run, { lose: app.trouble.cut, told: 'The sockets are cut.', why: 'the sockets were cut' }),
});

export const silenceSockets = (app: WatchedApp): Undertaking => ({
  id: 'silence',
  label: 'Silence the sockets',
  describe: 'The connections stay open and nothing comes through any more: half-open, as after a network fault.',
  isTrouble: true,
  run: (run) => loseSockets(app, run, { lose: app.trouble.silence, told: 'The sockets are silent.', why: 'the sockets were silent' }),
});

interface Loss {
  readonly lose: () => void;
  readonly told: string;
  readonly why: string;
}

async function loseSockets({ delivery }: WatchedApp, { tell, stopped, witness }: Run, { lose, told, why }: Loss): Promise<void> {
  const { sockets } = delivery;
  if (sockets.openSockets === 0) return tell('The app is not connected.');
  const lost = sockets.openSockets;
  const openedAgain = sockets.opened + lost;
  const begunAt = performance.now();
  lose();
  tell(told);
  const writing = witness.writes(3, why);
  const isBack = await becomesTrue(() => sockets.opened >= openedAgain, PATIENCE_MS, stopped);
  tell(isBack ? `The app was back after ${seconds(performance.now() - begunAt)}.` : 'The app has not come back.');
  const written = await writing;
  // Slack, too, learns of a half-open socket by its pings alone: until then, some of what it sends goes nowhere.
  if (sockets.openSockets > lost) {
    tell('Slack still sends to the silent sockets, too, until its own pings tell.');
    await becomesTrue(() => sockets.openSockets <= lost, PATIENCE_MS, stopped);
    tell(`Slack let go of them after ${seconds(performance.now() - begunAt)}.`);
  }
  await witness.tellsWhatBecameOf(written);
}
