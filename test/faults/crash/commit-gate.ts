import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { errorCode } from '../../../src/store/error-code.ts';
import type { Gatekeeper, Passing } from '../../support/gatekeeper.ts';

export interface CommitGate {
  /** What the bot is given as its database. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

// PostgreSQL's wire: a simple query, and the answer that it is complete, each with its length and a closing zero.
const asked = Buffer.from('Q\0\0\0\x0bcommit\0');
const done = Buffer.from('C\0\0\0\x0bCOMMIT\0');

const writing = /(?:insert into |delete from |update )"([a-z_]+)"/g;
const longestWriting = 80;
const lost = new Set(['ECONNRESET', 'EPIPE', 'ERR_STREAM_PREMATURE_CLOSE']);

/** Stands before a PostgreSQL and lets each commit pass, or not. A commit is named by the tables that it wrote. */
export async function openCommitGate(databaseUrl: string, keeper: Gatekeeper): Promise<CommitGate> {
  const { hostname, port } = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const database = connect(Number(port), hostname);
    for (const socket of [client, database]) {
      sockets.add(socket);
      // A reset connection says so first; 'close' follows and says all there is to say.
      socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket));
    }
    void watch(client, database, keeper)
      .catch(unlessReset)
      .finally(() => {
        client.destroy();
        database.destroy();
      });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = new URL(databaseUrl);
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the gate listens on no port');
  url.port = String(address.port);
  return {
    url: url.href,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Passes on what both sides say, until one of them ends or a commit is cut. */
async function watch(client: Socket, database: Socket, keeper: Gatekeeper): Promise<void> {
  let tables = new Set<string>();
  let commit: Passing | undefined;

  const query = overlapping(longestWriting);
  const commitAsked = overlapping(asked.length - 1);
  const answer = overlapping(done.length - 1);

  async function onAsked(chunk: Buffer): Promise<boolean> {
    for (const [, table = ''] of query(chunk).toString('latin1').matchAll(writing)) tables.add(table);
    if (!commitAsked(chunk).includes(asked)) return true;
    commit = { name: `commit ${[...tables].join(' ')}` };
    tables = new Set();
    return (await keeper('before', commit)) === 'pass';
  }

  async function onAnswered(chunk: Buffer): Promise<boolean> {
    return !commit || !answer(chunk).includes(done) || (await keeper('after', commit)) === 'pass';
  }

  await Promise.race([relay(client, database, onAsked), relay(database, client, onAnswered)]);
}

/** Whoever is killed leaves with words unread, which resets the connection. */
function unlessReset(error: unknown): void {
  if (!lost.has(errorCode(error))) throw error;
}

/** What a chunk says, with the end of what was said before it: TCP may cut a word in two. */
function overlapping(length: number): (chunk: Buffer) => Buffer {
  let end = Buffer.alloc(0);
  return (chunk) => {
    const whole = Buffer.concat([end, chunk]);
    end = whole.subarray(-length);
    return whole;
  };
}

async function relay(from: Socket, to: Socket, mayPass: (chunk: Buffer) => Promise<boolean>): Promise<void> {
  for await (const chunk of from) {
    if (!Buffer.isBuffer(chunk) || !(await mayPass(chunk))) return;
    to.write(chunk);
  }
}
