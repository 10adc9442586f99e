import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';

/**
 * Draws a row anew only when one of its props is another than before. Given the same vnode again, Preact leaves the row alone: while
 * hundreds are written, only the new ones cost anything.
 */
export function useKeptRows<Props extends object>(draw: (props: Props) => VNode): (key: string, props: Props) => VNode {
  const before = useRef(new Map<string, Kept<Props>>());
  const now = new Map<string, Kept<Props>>();
  const known = before.current;
  before.current = now;
  return (key, props) => {
    const kept = known.get(key);
    const row = kept !== undefined && isSame(kept.props, props) ? kept : { props, vnode: draw(props) };
    now.set(key, row);
    return row.vnode;
  };
}

interface Kept<Props> {
  props: Props;
  vnode: VNode;
}

function isSame<Props extends object>(one: Props, other: Props): boolean {
  const values = new Map(Object.entries(other));
  return Object.entries(one).every(([name, value]) => Object.is(value, values.get(name)));
}
