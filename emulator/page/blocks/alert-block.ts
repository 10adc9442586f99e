import type { AlertBlock as Alert } from '@slack/types';
import { html } from 'htm/preact';
import { Icon } from '../controls/icon.ts';
import { TextObject } from '../text/text-object.ts';

export function AlertBlock({ block }: { block: Alert }) {
  const level = block.level ?? 'default';
  return html`
    <div class=${`block-alert alert-${level}`} role=${level === 'error' ? 'alert' : 'note'}>
      <${Icon} name=${level === 'success' ? 'check' : 'warning'} />
      <div><${TextObject} text=${block.text} /></div>
    </div>
  `;
}
