import type { VNode } from 'preact';
import type { InputValue } from '../../page-server/protocol.ts';
import { useSurface } from '../blocks/surface.ts';
import type { Changeable, ElementProps } from './field.ts';
import { initialInput } from './initial-input.ts';
import { useConfirmed } from './use-confirmed.ts';

export interface ElementState {
  value: InputValue;
  busy: boolean;
  failed: boolean;
  /** Keeps what the person chose, asks for confirmation and tells the app when it wants to hear of it. */
  change: (value: Omit<InputValue, 'type'>) => void;
  /** Keeps it without telling the app yet. */
  keep: (value: Omit<InputValue, 'type'>) => void;
  /** Tells the app without keeping it. */
  tell: (value: Omit<InputValue, 'type'>) => void;
  confirmation: VNode | null;
}

export function useElement<E extends Changeable>({ element, block, dispatches }: ElementProps<E>): ElementState {
  const surface = useSurface();
  const action = element.action_id ?? '';
  const [confirmed, confirmation] = useConfirmed(element.confirm);
  const typed = (value: Omit<InputValue, 'type'>): InputValue => ({ ...value, type: element.type });
  const keep = (value: Omit<InputValue, 'type'>) => surface.setInput(block, action, typed(value));
  const tell = (value: Omit<InputValue, 'type'>) => confirmed(() => void surface.act(block, action, typed(value)));
  return {
    value: surface.inputs[block]?.[action] ?? initialInput(element),
    busy: surface.busy === `${block}/${action}`,
    failed: surface.failed === `${block}/${action}`,
    change: dispatches ? tell : keep,
    keep,
    tell,
    confirmation,
  };
}
