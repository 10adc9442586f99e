import type { Effect } from '../../domain/effect.ts';
import { answerTo } from '../answer.ts';
import { checkSetUp } from '../set-up/check-set-up.ts';
import type { InHand } from './delivery.ts';

export async function selfCheck({ delivery, effect }: InHand<Extract<Effect, { kind: 'self-check' }>>): Promise<void> {
  const { userId, responseUrl } = effect;
  const lines = await checkSetUp(delivery, userId);
  const text = lines.map(({ ok, what, say }) => `${ok ? ':white_check_mark:' : ':warning:'} *${what}* ${say}`).join('\n');
  await answerTo(delivery.client, { userId, ...(responseUrl !== undefined && { responseUrl }) }, { text });
}
