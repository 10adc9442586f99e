import { startTestServer } from './test-server.ts';

declare global {
  var stopTestServer: (() => Promise<void>) | undefined;
}

export default async function globalSetup(): Promise<void> {
  const server = await startTestServer();
  process.env.TEST_SERVER_URL = server.url;
  globalThis.stopTestServer = server.stop;
}
