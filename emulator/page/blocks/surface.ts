import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { InputValue, InputValues, Source } from '../../page-server/protocol.ts';

/** What a block needs to know of the message or view it stands in. */
export interface Surface {
  source: Source;
  /** Names elements uniquely in the document. */
  prefix: string;
  inputs: InputValues;
  /** What the app said is wrong, by block id. */
  errors: Record<string, string>;
  setInput(block: string, action: string, value: InputValue): void;
  /** Tells the app at once; resolves when it has acknowledged, or has failed to. */
  act(block: string, action: string, value: InputValue): Promise<void>;
  /** The `block/action` whose acknowledgement is awaited. */
  busy: string | undefined;
  /** The `block/action` the app did not answer. */
  failed: string | undefined;
}

export const SurfaceContext = createContext<Surface | undefined>(undefined);

export function useSurface(): Surface {
  const surface = useContext(SurfaceContext);
  if (surface === undefined) throw new Error('A block is drawn outside of a message or view.');
  return surface;
}
