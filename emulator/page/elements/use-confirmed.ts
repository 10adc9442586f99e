import type { ConfirmationDialog } from '@slack/types';
import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { ConfirmDialog } from '../modal/confirm-dialog.ts';

/** Runs at once, or, when the element wants a confirmation, after it was given. Returns the dialog to draw while asking. */
export function useConfirmed(confirm: ConfirmationDialog | undefined): [(run: () => void) => void, VNode | null] {
  const [pending, setPending] = useState<{ run: () => void }>();
  const ask = (run: () => void) => (confirm === undefined ? run() : setPending({ run }));
  if (confirm === undefined || pending === undefined) return [ask, null];
  const settle = (agreed: boolean) => {
    setPending(undefined);
    if (agreed) pending.run();
  };
  return [ask, html`<${ConfirmDialog} confirm=${confirm} onSettle=${settle} />`];
}
