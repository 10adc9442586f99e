import type { Message } from '../domain/message.ts';
import { fitMessage } from './block-kit/fit.ts';

const timeoutMs = 5_000;

/** Answers a gesture through its response_url, to the one who made it. A used-up or expired address has nobody left to tell. */
export async function respond(responseUrl: string, message: Message): Promise<'told' | 'too late'> {
  const { text, blocks } = fitMessage(message);
  const answer = await fetch(responseUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify({ response_type: 'ephemeral', replace_original: false, text, ...(blocks && { blocks }) }),
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
  });
  return answer.ok ? 'told' : 'too late';
}
