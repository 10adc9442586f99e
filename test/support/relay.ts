import { once } from 'node:events';
import { type AddressInfo, createServer, connect, type Socket } from 'node:net';

/** One connection that goes through a relay. */
export interface Relayed {
  /** The first line that the client sent, such as `GET /link/?ticket=… HTTP/1.1`. */
  readonly opening: () => string;
  /** Half-open from now on: nothing comes or goes, and nobody is told. */
  readonly silence: () => void;
  /** Both ends see the connection break. */
  readonly cut: () => void;
  /** Of what the server says next, lets so many bytes through, then breaks the connection. */
  readonly cutWithin: (bytes: number) => void;
  /** Whatever the client says next is lost, with the connection. */
  readonly cutBeforeWord: () => void;
  /** Says something to the client in the server's place. */
  readonly says: (bytes: Buffer) => void;
}

export interface Relay {
  readonly port: number;
  /** Those that stand, oldest first. */
  readonly connections: () => Relayed[];
  /** Whether new connections are let through, refused, or left without an answer. */
  readonly lets: (how: 'through' | 'refused' | 'unanswered') => void;
  readonly close: () => Promise<void>;
}

/** A wire to a server of this machine that can be cut, or fall silent, where nobody is told. `port` is asked for each connection. */
export async function openRelay(port: () => number): Promise<Relay> {
  const standing = new Set<Relayed>();
  const sockets = new Set<Socket>();
  let how: 'through' | 'refused' | 'unanswered' = 'through';

  const server = createServer((client) => {
    sockets.add(client);
    client.on('close', () => sockets.delete(client)).on('error', () => client.destroy());
    if (how === 'refused') client.destroy();
    if (how !== 'through') return;
    const upstream = connect({ host: '127.0.0.1', port: port() });
    sockets.add(upstream);
    const relayed = join(client, upstream);
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

function join(client: Socket, upstream: Socket): Relayed {
  let opening = '';
  let isSilent = false;
  let answerLeft = Infinity;
  let isDeaf = false;

  const cut = (): void => {
    client.destroy();
    upstream.destroy();
  };
  client.on('data', (said) => {
    if (opening === '') opening = said.toString('latin1').split('\r\n', 1)[0] ?? '';
    if (isDeaf) cut();
    else if (!isSilent) upstream.write(said);
  });
  upstream.on('data', (said) => {
    if (isSilent) return;
    client.write(said.subarray(0, answerLeft), () => answerLeft <= 0 && cut());
    answerLeft -= said.length;
  });
  const end = (other: Socket) => () => isSilent || other.destroy();
  client.on('close', end(upstream));
  upstream.on('close', end(client)).on('error', () => upstream.destroy());

  return {
    opening: () => opening,
    silence() {
      isSilent = true;
    },
    cut,
    cutWithin(bytes) {
      answerLeft = bytes;
    },
    cutBeforeWord() {
      isDeaf = true;
    },
    says: (bytes) => void client.write(bytes),
  };
}
