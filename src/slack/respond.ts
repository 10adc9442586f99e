import type { Message } from '../domain/message.ts';
import { fitMessage } from './block-kit/fit.ts';

const timeoutMs = 5_000;

/**
 * Answers a gesture through its response_url, to the one who made it. `gone`: used up, expired or out of reach; the one who asks finds another way.
 */
export async function respond(responseUrl: string, message: Message): Promise<'told' | 'gone'> {
  const { text, blocks } = fitMessage(message);
  const body = JSON.stringify({ response_type: 'ephemeral', replace_original: false, text, ...(blocks && { blocks }) });
  const headers = { 'content-type': 'application/json; charset=utf-8' };
  const sent = fetch(responseUrl, { method: 'POST', headers, body, redirect: 'error', signal: AbortSignal.timeout(timeoutMs) });
  return sent.then(
    (answer) => (answer.ok ? 'told' : 'gone'),
    () => 'gone',
  );
}
