import { toast } from '../store/toasts.ts';
import { asWhom } from './identity.ts';

/** A file of this person's that the workspace keeps, and that stands nowhere yet. */
export interface Uploaded {
  id: string;
  name: string;
  size: number;
}

/** Gives a file to the workspace; says what went wrong when it is not taken, and then there is none. */
export async function uploadFile(file: File): Promise<Uploaded | undefined> {
  const { name, size, type } = file;
  const query = new URLSearchParams({ as: asWhom(), name });
  const response = await fetch(`/page/upload?${query}`, {
    method: 'POST',
    body: file,
    headers: { 'x-page': 'upload', 'content-type': type || 'application/octet-stream' },
  });
  const said = await response.text();
  if (response.ok) return { id: said, name, size };
  toast(said);
  return undefined;
}
