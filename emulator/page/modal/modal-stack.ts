import { html } from 'htm/preact';
import { useEffect, useState } from 'preact/hooks';
import type { InputValues } from '../../page-server/protocol.ts';
import { useStore } from '../store/store.ts';
import { Modal } from './modal.ts';

const NOTHING_FILLED: InputValues = {};

/** The views an app has opened, the last on top. What was filled in below is kept until its view is back. */
export function ModalStack() {
  const modals = useStore((state) => state.modals);
  const [filled, setFilled] = useState<Record<string, InputValues>>({});
  const top = modals.at(-1);

  useEffect(() => {
    const open = new Set(modals.map(({ id }) => id));
    setFilled((before) => Object.fromEntries(Object.entries(before).filter(([id]) => open.has(id))));
  }, [modals]);

  if (top === undefined) return null;
  const keep = (inputs: InputValues) => setFilled((before) => ({ ...before, [top.id]: inputs }));
  return html`<${Modal} key=${top.id} view=${top} depth=${modals.length} inputs=${filled[top.id] ?? NOTHING_FILLED} onFill=${keep} />`;
}
