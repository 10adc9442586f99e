import { html } from 'htm/preact';
import { useCallback, useRef, useState } from 'preact/hooks';
import type { InputValues, ViewView } from '../../page-server/protocol.ts';
import { Blocks } from '../blocks/block.ts';
import { SurfaceContext } from '../blocks/surface.ts';
import { useSurfaceState } from '../blocks/use-surface-state.ts';
import { Dialog } from '../controls/dialog.ts';
import { Icon } from '../controls/icon.ts';
import { IconButton } from '../controls/icon-button.ts';
import { plainText } from '../text/text-object.ts';
import { attempt } from '../wire/attempt.ts';

interface ModalProps {
  view: ViewView;
  depth: number;
  inputs: InputValues;
  onFill: (inputs: InputValues) => void;
}

export function Modal({ view, depth, inputs, onFill }: ModalProps) {
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [trouble, setTrouble] = useState<string>();
  const [sending, setSending] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  const fill = useCallback(
    (next: InputValues) => {
      // What is changed is judged anew when it is sent.
      setErrors((before) => Object.fromEntries(Object.entries(before).filter(([block]) => next[block] === inputs[block])));
      onFill(next);
    },
    [inputs, onFill],
  );
  const surface = useSurfaceState({ kind: 'view', view: view.id }, view.id, inputs, fill, errors);
  if (view.type !== 'modal') return null;

  const close = (all: boolean) => void attempt({ do: 'close', view: view.id, all, inputs });

  async function submit(event: Event): Promise<void> {
    event.preventDefault();
    if (sending) return;
    setSending(true);
    setTrouble(undefined);
    const answer = await attempt({ do: 'submit', view: view.id, inputs });
    setSending(false);
    setErrors(answer?.errors ?? {});
    setTrouble(answer?.trouble);
    if (answer?.errors !== undefined)
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('.has-error :is(input, textarea)')?.focus());
  }

  const title = plainText(view.title);
  return html`
    <${Dialog} label=${title} onClose=${() => close(false)} className="modal">
      <form class="modal-form" novalidate ref=${form} onSubmit=${(event: Event) => void submit(event)}>
        <header class="dialog-head">
          ${depth > 1 && html`<${IconButton} icon="back" label="Back" onClick=${() => close(false)} />`}
          <h2>${title}</h2>
          <${IconButton} icon="close" label="Close" onClick=${() => close(true)} />
        </header>
        ${trouble && html`<div class="modal-trouble" role="alert"><${Icon} name="warning" />${trouble}</div>`}
        <div class="dialog-body modal-body">
          <${SurfaceContext.Provider} value=${surface}><${Blocks} blocks=${view.blocks} /><//>
        </div>
        ${
          (view.submit ?? view.close) &&
          html`
            <footer class="dialog-foot">
              <button type="button" class="button" onClick=${() => close(false)}>${plainText(view.close) || 'Cancel'}</button>
              ${
                view.submit &&
                html`
                  <button type="submit" class=${`button primary ${sending ? 'busy' : ''}`} aria-busy=${sending} disabled=${sending}>
                    ${plainText(view.submit)}
                  </button>
                `
              }
            </footer>
          `
        }
      </form>
    <//>
  `;
}
