import type { Effect } from '../../domain/effect.ts';
import { fitView } from '../block-kit/fit.ts';
import { viewWithNames } from '../names.ts';
import type { InHand } from './delivery.ts';

export async function publishHome({ delivery, tx, effect }: InHand<Extract<Effect, { kind: 'home' }>>): Promise<void> {
  const view = await delivery.home.draw(tx, { userId: effect.userId, policy: delivery.policy, now: delivery.now() });
  await delivery.client.apiCall('views.publish', { user_id: effect.userId, view: fitView(await viewWithNames(tx, view)) });
}
