import { randomBytes } from 'node:crypto';
import { keepLatest, type Bounds } from './bounds.ts';
import { newId } from './ids.ts';

/** A promised upload: its id is known before its bytes are. */
export interface Upload {
  readonly fileId: string;
  readonly name: string;
  readonly length: number;
  content: Buffer | undefined;
}

/** What of a workspace uploads need. */
interface Uploads {
  readonly origin: string;
  readonly bounds: Pick<Bounds, 'uploads' | 'fileBytes'>;
  readonly uploads: Map<string, Upload>;
}

/** Promises a file: the address to send its bytes to holds the secret. */
export function promiseUpload(workspace: Uploads, name: string, length: number): { fileId: string; url: string } {
  const secret = randomBytes(16).toString('hex');
  const fileId = newId('F');
  workspace.uploads.set(secret, { fileId, name, length, content: undefined });
  keepLatest(workspace.uploads, workspace.bounds.uploads);
  return { fileId, url: `${workspace.origin}/upload/v1/${secret}` };
}

/** Takes the bytes of a promised file. Others that were sent and never completed make room for them. */
export function fillUpload({ uploads, bounds }: Uploads, upload: Upload, content: Buffer): void {
  upload.content = content;
  let bytes = 0;
  for (const other of uploads.values()) bytes += other.content?.length ?? 0;
  for (const [secret, other] of uploads) {
    if (bytes <= bounds.fileBytes) return;
    if (other === upload || other.content === undefined) continue;
    bytes -= other.content.length;
    uploads.delete(secret);
  }
}
