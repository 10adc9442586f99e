import type { Ack } from '../delivery/index.ts';

/** What a person notices when the app did not answer in time, or could not be reached. */
export interface Outcome {
  readonly trouble?: string;
}

/** The error by which Slack names a failed delivery to people. */
export const deliveryError = (ack: Exclude<Ack, { outcome: 'acked' }>): 'operation_timeout' | 'dispatch_failed' =>
  ack.outcome === 'timeout' ? 'operation_timeout' : 'dispatch_failed';

export function outcomeOf(ack: Ack): Outcome {
  return ack.outcome === 'acked' ? {} : { trouble: `This app did not respond (${deliveryError(ack)}).` };
}
