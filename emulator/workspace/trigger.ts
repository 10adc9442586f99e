import { randomBytes, randomInt } from 'node:crypto';
import type { Clock } from '../clock.ts';
import { keepLatest, type Bounds } from './bounds.ts';

/** A trigger lets the app open one modal for one person, for three seconds. */
export interface Trigger {
  readonly userId: string;
  readonly issuedAtMs: number;
  /** The view whose button or submission gave it: views.push needs one. */
  readonly viewId: string | undefined;
  isUsed: boolean;
}

/** What of a workspace triggers need. */
interface Triggers {
  readonly clock: Clock;
  readonly bounds: Pick<Bounds, 'triggers'>;
  readonly triggers: Map<string, Trigger>;
}

const LIFE_MS = 3000;
const KEPT_MS = 60_000;

export function issueTrigger(workspace: Triggers, userId: string, viewId?: string): string {
  const now = workspace.clock.now();
  for (const [id, trigger] of workspace.triggers) {
    if (now - trigger.issuedAtMs < KEPT_MS) break;
    workspace.triggers.delete(id);
  }
  const id = `${randomInt(1e12, 9e12)}.${randomInt(1e8, 9e8)}.${randomBytes(16).toString('hex')}`;
  workspace.triggers.set(id, { userId, issuedAtMs: now, viewId, isUsed: false });
  keepLatest(workspace.triggers, workspace.bounds.triggers);
  return id;
}

export type TriggerFault = 'invalid_trigger_id' | 'expired_trigger_id' | 'exchanged_trigger_id';

/** Takes the trigger: a second use, a late one and an unknown one are refused. */
export function takeTrigger(workspace: Triggers, id: string): Trigger | TriggerFault {
  const trigger = workspace.triggers.get(id);
  if (trigger === undefined) return 'invalid_trigger_id';
  if (trigger.isUsed) return 'exchanged_trigger_id';
  if (workspace.clock.now() - trigger.issuedAtMs > LIFE_MS * (workspace.clock.speed?.() ?? 1)) return 'expired_trigger_id';
  trigger.isUsed = true;
  return trigger;
}
