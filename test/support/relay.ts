import { once } from 'node:events';
import { type AddressInfo, createServer, connect, type Socket } from 'node:net';

/** One connection that goes through a relay. */
export interface Relayed {
  /** The first line that the client sent, such as `GET /link/?ticket=… HTTP/1.1`. */
  readonly opening: () => string;
  /** What the server said first, as far as it has been passed on. */
  readonly greeting: () => string;
  /** Half-open from now on: nothing comes or goes, and nobody is told. */
  readonly silence: () => void;
  /** Both ends see the connection break. */
  readonly cut: () => void;
  /** Says something to the client in the server's place. */
  readonly says: (bytes: Buffer) => void;
}

/** A word on the wire that breaks the connection it comes by; shorter ones, such as pings, pass. */
export interface Break {
  readonly saidBy: 'client' | 'server';
  readonly fromBytes: number;
  /** So much of it still passes. */
  readonly passing: number;
}

export interface Relay {
  readonly port: number;
  /** Those that stand, oldest first. */
  readonly connections: () => Relayed[];
  /** The next such word, on whichever connection. */
  readonly breaksOn: (word: Break) => void;
  /** Whether new connections are let through, refused, or left without an answer. */
  readonly lets: (how: 'through' | 'refused' | 'unanswered') => void;
  readonly close: () => Promise<void>;
}

/** A wire to a server of this machine that can be cut, or fall silent, where nobody is told. `port` is asked for each connection. */
export async function openRelay(port: () => number): Promise<Relay> {
  const standing = new Set<Relayed>();
  const sockets = new Set<Socket>();
  let how: 'through' | 'refused' | 'unanswered' = 'through';
  let breaking: Break | undefined;

  const strikes = (saidBy: Break['saidBy'], said: Buffer): Break | undefined => {
    if (breaking?.saidBy !== saidBy || said.length < breaking.fromBytes) return undefined;
    const word = breaking;
    breaking = undefined;
    return word;
  };

  const server = createServer((client) => {
    sockets.add(client);
    client.on('close', () => sockets.delete(client)).on('error', () => client.destroy());
    if (how === 'refused') client.destroy();
    if (how !== 'through') return;
    const upstream = connect({ host: '127.0.0.1', port: port() });
    sockets.add(upstream);
    const relayed = join(client, upstream, strikes);
    standing.add(relayed);
    upstream.on('close', () => {
      sockets.delete(upstream);
      standing.delete(relayed);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A server that listens on a port has an address with one.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const { port: own } = server.address() as AddressInfo;

  return {
    port: own,
    connections: () => [...standing],
    breaksOn(word) {
      breaking = word;
    },
    lets(next) {
      how = next;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

const greetingMax = 1_000;

function join(client: Socket, upstream: Socket, strikes: (saidBy: Break['saidBy'], said: Buffer) => Break | undefined): Relayed {
  let opening = '';
  let greeting = '';
  let isSilent = false;

  const cut = (): void => {
    client.destroy();
    upstream.destroy();
  };
  const pass = (saidBy: Break['saidBy'], said: Buffer): void => {
    if (isSilent) return;
    const to = saidBy === 'client' ? upstream : client;
    const broken = strikes(saidBy, said);
    if (broken) to.write(said.subarray(0, broken.passing), cut);
    else to.write(said);
  };
  client.on('data', (said) => {
    if (opening === '') opening = said.toString('latin1').split('\r\n', 1)[0] ?? '';
    pass('client', said);
  });
  upstream.on('data', (said) => {
    pass('server', said);
    if (greeting.length < greetingMax) greeting += said.toString('latin1');
  });
  const end = (other: Socket) => () => isSilent || other.destroy();
  client.on('close', end(upstream));
  upstream.on('close', end(client)).on('error', () => upstream.destroy());

  return {
    opening: () => opening,
    greeting: () => greeting,
    silence() {
      isSilent = true;
    },
    cut,
    says: (bytes) => void client.write(bytes),
  };
}
