import type { Action, Answers, ServerFrame } from '../../page-server/protocol.ts';
import { applyChange, applySnapshot } from '../store/apply.ts';
import { setState } from '../store/store.ts';
import { asWhom } from './identity.ts';

const RETRY_MS = [300, 600, 1200, 2500, 5000];

/** Methods, so that a promise's own `resolve` fits: the answer's type follows from the action's, joined again by its id. */
interface Waiting {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

let socket: WebSocket | undefined;
let nextId = 1;
let attempts = 0;
const waiting = new Map<number, Waiting>();
const onLive = new Set<() => void>();

/** Connects, and again whenever the connection is lost, for as long as the page is open. */
export function connect(): void {
  const { protocol, host } = location;
  const opened = new WebSocket(`${protocol === 'https:' ? 'wss' : 'ws'}://${host}/page/live?as=${encodeURIComponent(asWhom())}`);
  socket = opened;
  opened.addEventListener('message', ({ data }) => receive(readFrame(String(data))));
  opened.addEventListener('close', () => {
    setState((state) => ({ ...state, connection: state.connection === 'connecting' ? 'connecting' : 'lost' }));
    for (const asked of waiting.values()) asked.reject(new Error('The connection was lost.'));
    waiting.clear();
    setTimeout(connect, RETRY_MS[Math.min(attempts++, RETRY_MS.length - 1)]);
  });
}

/** Called after every snapshot, the first one included: what was loaded before has to be asked for again. */
export function whenLive(run: () => void): () => void {
  onLive.add(run);
  return () => void onLive.delete(run);
}

/** Asks the server to do something as this person; rejects with a sentence that person can read. */
export function act<A extends Action>(action: A): Promise<Answers[A['do']]> {
  return new Promise((resolve, reject) => {
    if (socket?.readyState !== WebSocket.OPEN) return reject(new Error('Not connected. Trying again…'));
    const id = nextId++;
    waiting.set(id, { resolve, reject });
    socket.send(JSON.stringify({ id, action }));
  });
}

function receive(frame: ServerFrame): void {
  switch (frame.kind) {
    case 'snapshot':
      attempts = 0;
      setState((state) => applySnapshot(state, frame.snapshot));
      for (const run of onLive) run();
      return;
    case 'changes':
      return setState((state) => frame.changes.reduce(applyChange, state));
    case 'answer':
      return answer(frame);
    default:
      return frame satisfies never;
  }
}

function answer(frame: Extract<ServerFrame, { kind: 'answer' }>): void {
  const asked = waiting.get(frame.id);
  waiting.delete(frame.id);
  if (asked === undefined) return;
  if (frame.ok) asked.resolve(frame.result);
  else asked.reject(new Error(frame.error));
}

function readFrame(data: string): ServerFrame {
  const frame: unknown = JSON.parse(data);
  if (!isServerFrame(frame)) throw new TypeError('The server sent something that is no frame.');
  return frame;
}

/** Page and server come from one folder: that it is a frame is all there is to doubt. */
const isServerFrame = (frame: unknown): frame is ServerFrame => typeof frame === 'object' && frame !== null && 'kind' in frame;
