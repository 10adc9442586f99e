import type { HomeView as View } from '@slack/types';
import type { Policy } from '../domain/policy.ts';
import type { Tx } from './tx.ts';

/** The App Home of one person: what waits for them, and what is open. */
export interface HomeView {
  readonly draw: (tx: Tx, viewer: { readonly userId: string; readonly policy: Policy; readonly now: Date }) => Promise<View>;
}
