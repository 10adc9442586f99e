import { randomBytes } from 'node:crypto';
import { newId } from './ids.ts';
import type { Workspace } from './workspace.ts';

/** A promised upload: its id is known before its bytes are. */
export interface Upload {
  readonly fileId: string;
  readonly name: string;
  readonly length: number;
  content: Buffer | undefined;
}

/** Promises a file: the address to send its bytes to holds the secret. */
export function promiseUpload(workspace: Workspace, name: string, length: number): { fileId: string; url: string } {
  const secret = randomBytes(16).toString('hex');
  const fileId = newId('F');
  workspace.uploads.set(secret, { fileId, name, length, content: undefined });
  return { fileId, url: `${workspace.origin}/upload/v1/${secret}` };
}
