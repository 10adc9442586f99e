import { randomBytes } from 'node:crypto';
import type { Clock } from '../clock.ts';
import { keepLatest, type Bounds } from './bounds.ts';

/** The address an app may answer one interaction through. `messageTs` is the message that held the component, if any. */
export interface ResponseUrl {
  readonly userId: string;
  readonly channelId: string;
  readonly messageTs: string | undefined;
  readonly threadTs: string | undefined;
  readonly isEphemeral: boolean;
  readonly issuedAtMs: number;
  uses: number;
}

/** What of a workspace these addresses need. */
interface ResponseUrls {
  readonly clock: Clock;
  readonly team: { readonly id: string };
  readonly origin: string;
  readonly bounds: Pick<Bounds, 'responseUrls'>;
  readonly responseUrls: Map<string, ResponseUrl>;
}

const LIFE_MS = 30 * 60_000;
const USES_MAX = 5;

export function issueResponseUrl(workspace: ResponseUrls, target: Omit<ResponseUrl, 'issuedAtMs' | 'uses'>): string {
  const now = workspace.clock.now();
  for (const [secret, url] of workspace.responseUrls) {
    if (now - url.issuedAtMs <= 2 * LIFE_MS) break;
    workspace.responseUrls.delete(secret);
  }
  const secret = randomBytes(12).toString('hex');
  workspace.responseUrls.set(secret, { ...target, issuedAtMs: now, uses: 0 });
  keepLatest(workspace.responseUrls, workspace.bounds.responseUrls);
  return `${workspace.origin}/response/${workspace.team.id}/${secret}`;
}

/** Counts one use; says what Slack says of an address that is unknown, too old or used five times. */
export function useResponseUrl(workspace: ResponseUrls, secret: string): ResponseUrl | 'expired_url' | 'used_url' {
  const url = workspace.responseUrls.get(secret);
  if (url === undefined || workspace.clock.now() - url.issuedAtMs > LIFE_MS) return 'expired_url';
  if (url.uses >= USES_MAX) return 'used_url';
  url.uses += 1;
  return url;
}
