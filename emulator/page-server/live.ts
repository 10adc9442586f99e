import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Change, ClientFrame, ServerFrame } from './protocol.ts';
import { readFrame } from './read-action.ts';
import { isRefusal, type PageWorld } from './page-world.ts';

/** Changes that come within this time travel together: two hundred messages a second are twenty frames, not two hundred. */
const GATHER_MS = 50;
const BEAT_MS = 15_000;
/** Bytes that wait for one page. */
const BUFFERED_MAX = 16_000_000;

/** The page's websocket: a snapshot at once, then changes; actions come in and are answered by their id. */
export function liveSockets(world: PageWorld) {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 1_000_000 });

  function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer, name: string | undefined): void {
    const person = world.whoIs(name);
    if (person === undefined || !isOwnOrigin(request)) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, (opened) => serve(world, person, opened));
  }

  function close(): void {
    for (const socket of sockets.clients) socket.terminate();
    sockets.close();
  }

  return { upgrade, close };
}

/** Another site's page may also reach localhost; a browser says so in Origin. */
function isOwnOrigin(request: IncomingMessage): boolean {
  const { origin, host } = request.headers;
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
}

function serve(world: PageWorld, person: string, socket: WebSocket): void {
  const send = (frame: ServerFrame) => socket.readyState === socket.OPEN && socket.send(JSON.stringify(frame));
  let gathered: Change[] = [];
  let timer: NodeJS.Timeout | undefined;

  function flush(): void {
    clearTimeout(timer);
    timer = undefined;
    // A page that reads nothing any more gets a new snapshot when it comes back.
    if (socket.bufferedAmount > BUFFERED_MAX) return socket.terminate();
    if (gathered.length > 0) send({ kind: 'changes', changes: gathered });
    gathered = [];
  }

  async function answer({ id, action }: ClientFrame): Promise<ServerFrame> {
    try {
      const result = await world.act(person, action);
      return isRefusal(result) ? { kind: 'answer', id, ok: false, error: result.refused } : { kind: 'answer', id, ok: true, result };
    } catch (error) {
      // A bug of this emulator: said where it can be seen, and the workspace lives on.
      return {
        kind: 'answer',
        id,
        ok: false,
        error: `The emulator failed at “${action.do}”: ${error instanceof Error ? error.message : String(error)}`,
      };
    }
  }

  const unwatch = world.watch(person, (change) => {
    gathered.push(change);
    timer ??= setTimeout(flush, GATHER_MS);
  });
  const beat = setInterval(() => socket.ping(), BEAT_MS);
  socket.on('close', () => {
    unwatch();
    clearInterval(beat);
    clearTimeout(timer);
  });
  socket.on('error', () => socket.terminate());
  socket.on('message', (data, isBinary) => {
    const frame = isBinary || !Buffer.isBuffer(data) ? undefined : readFrame(data.toString('utf8'));
    if (frame === undefined) return socket.close(1008, 'not a frame of the page');
    void answer(frame).then((answered) => {
      // What the action changed is seen before its answer says that it is done.
      flush();
      send(answered);
    });
  });
  send({ kind: 'snapshot', snapshot: world.snapshot(person) });
}
