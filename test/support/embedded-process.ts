import { startEmbedded } from '../../src/store/embedded.ts';

// A process of its own around the embedded database, for tests that kill it: says `{url}` or `{refused}`, and stops on SIGTERM.
const say = (what: object): boolean => process.stdout.write(`${JSON.stringify(what)}\n`);

try {
  const database = await startEmbedded({ dataDir: process.argv[2] ?? '' });
  process.once('SIGTERM', () => void database.stop().then(() => process.exit(0)));
  say({ url: database.url });
} catch (error) {
  say({ refused: String(error) });
  process.exit(1);
}
