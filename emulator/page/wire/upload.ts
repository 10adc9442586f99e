import { toast } from '../store/toasts.ts';
import { asWhom } from './identity.ts';

export async function uploadFile(file: File, to: { channel: string; thread?: string; comment?: string }): Promise<void> {
  const query = new URLSearchParams({ ...to, as: asWhom(), name: file.name });
  const response = await fetch(`/page/upload?${query}`, {
    method: 'POST',
    body: file,
    headers: { 'x-page': 'upload', 'content-type': file.type || 'application/octet-stream' },
  });
  if (response.ok) return;
  toast(await response.text());
}
