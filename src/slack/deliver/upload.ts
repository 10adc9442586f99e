import { z } from 'zod';
import type { Effect } from '../../domain/effect.ts';
import { refusedWith, Unanswered } from '../failure.ts';
import type { Database } from '../../store/database.ts';
import type { InHand } from './delivery.ts';
import { channelInHand, sceneInHand } from './scene.ts';

const upload = z.object({ upload_url: z.string(), file_id: z.string() });

/** Writes a document as it is now and shares it in the channel, once: the file's id is kept before it is shared. */
export async function uploadDocument(inHand: InHand<Extract<Effect, { kind: 'upload' }>>): Promise<void> {
  const { delivery, tx, row, effect } = inHand;
  const document = delivery.documents.get(effect.document);
  if (!document) throw new Error(`no document ${effect.document}`);
  const channel = await channelInHand(inHand);

  const begun = await tx.selectFrom('uploads').select('fileId').where('effectId', '=', row.id).executeTakeFirst();
  if (begun && (await isShared(inHand, begun.fileId))) return;

  const { fileName, title, comment, content } = await document.write(tx, await sceneInHand(inHand));
  const bytes = Buffer.from(content, 'utf8');
  const { upload_url: url, file_id: fileId } = upload.parse(
    await delivery.client.files.getUploadURLExternal({ filename: fileName, length: bytes.length }),
  );
  await send(url, fileName, bytes);
  await keepBegun(delivery.db, row.id, fileId);
  await delivery.client.files.completeUploadExternal({ files: [{ id: fileId, title }], channel_id: channel, initial_comment: comment });
}

/** Committed at once and apart, so that a crash never leaves a file that was shared unknown. */
async function keepBegun(db: Database, effectId: number, fileId: string): Promise<void> {
  await db
    .insertInto('uploads')
    .values({ effectId, fileId })
    .onConflict((conflict) => conflict.column('effectId').doUpdateSet({ fileId }))
    .execute();
}

async function send(url: string, fileName: string, bytes: Buffer<ArrayBuffer>): Promise<void> {
  const form = new FormData();
  form.append('file', new Blob([bytes], { type: 'text/markdown' }), fileName);
  const sent = fetch(url, { method: 'POST', body: form, redirect: 'error', signal: AbortSignal.timeout(10_000) });
  const answer = await sent.catch((error: unknown) => {
    throw new Unanswered('upload_no_answer', error);
  });
  if (!answer.ok) throw new Unanswered(`upload_http_${answer.status}`);
}

/** What was uploaded is a file once it is completed, which shares it; the message that carries it may come a moment later. */
async function isShared({ delivery }: InHand<unknown>, fileId: string): Promise<boolean> {
  try {
    await delivery.client.files.info({ file: fileId });
    return true;
  } catch (error) {
    if (refusedWith(error, 'file_deleted')) return true;
    if (refusedWith(error, 'file_not_found')) return false;
    throw error;
  }
}
