import { createHmac } from 'node:crypto';

/** The two headers by which an app knows a request for Slack's: v0, HMAC-SHA256 over `v0:{timestamp}:{raw body}`. */
export function signatureHeaders(signingSecret: string, body: string, timestampSeconds: number): Record<string, string> {
  const digest = createHmac('sha256', signingSecret).update(`v0:${timestampSeconds}:${body}`).digest('hex');
  return { 'x-slack-signature': `v0=${digest}`, 'x-slack-request-timestamp': String(timestampSeconds) };
}
