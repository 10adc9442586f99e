import type { Order } from '../../control.ts';
import { toast } from '../store/toasts.ts';
import { attempt } from '../wire/attempt.ts';

/** Has the workspace do it, and says that it is done. */
export async function order(wanted: Order, said: string): Promise<void> {
  const answer = await attempt({ do: 'control', order: wanted });
  if (answer !== undefined) toast(said);
}
