import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Kind, Retry } from './ack.ts';

export type DisconnectReason = 'warning' | 'refresh_requested' | 'link_disabled' | 'too_many_websockets';

export interface Envelope {
  envelope_id: string;
  type: Kind;
  accepts_response_payload: boolean;
  payload: object;
  retry_attempt?: number;
  retry_reason?: string;
}

/** Only events carry retry fields, and only the other kinds take an answer. */
export const envelopeOf = (kind: Kind, payload: object, retry: Retry): Envelope => ({
  envelope_id: randomUUID(),
  type: kind,
  payload,
  accepts_response_payload: kind !== 'events_api',
  ...(kind === 'events_api' && { retry_attempt: retry.attempt, retry_reason: retry.reason }),
});

export const helloFrame = (hello: { appId: string; host: string; connections: number; startedAt: number; lifeSeconds: number }) => ({
  type: 'hello',
  num_connections: hello.connections,
  connection_info: { app_id: hello.appId },
  debug_info: {
    host: hello.host,
    started: new Date(hello.startedAt).toISOString().replace('T', ' ').slice(0, -1),
    build_number: 54,
    approximate_connection_time: hello.lifeSeconds,
  },
});

const AckFrame = z.object({ envelope_id: z.string(), payload: z.unknown().optional() });

/** The app's answer in a frame, or undefined: Slack ignores frames it cannot read. */
export const parseAck = (text: string): { envelopeId: string; payload?: unknown } | undefined => {
  const frame = AckFrame.safeParse(jsonOf(text));
  return frame.success ? { envelopeId: frame.data.envelope_id, payload: frame.data.payload } : undefined;
};

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
