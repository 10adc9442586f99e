import { useMemo, useState } from 'preact/hooks';
import type { InputValue, InputValues, Source } from '../../page-server/protocol.ts';
import { toast } from '../store/toasts.ts';
import { act } from '../wire/connection.ts';
import type { Surface } from './surface.ts';

const NO_ERRORS = {};

/** The living half of a surface: what was filled in so far, and which action waits for the app. */
export function useSurfaceState(
  source: Source,
  prefix: string,
  inputs: InputValues,
  setInputs: (inputs: InputValues) => void,
  errors?: Record<string, string>,
): Surface {
  const [busy, setBusy] = useState<string>();
  const [failed, setFailed] = useState<string>();

  return useMemo(() => {
    const withInput = (block: string, action: string, value: InputValue): InputValues => ({
      ...inputs,
      [block]: { ...inputs[block], [action]: value },
    });
    return {
      source,
      prefix,
      inputs,
      errors: errors ?? NO_ERRORS,
      busy,
      failed,
      setInput: (block, action, value) => setInputs(withInput(block, action, value)),
      async act(block, action, value) {
        const filled = value.type === 'button' || value.type === 'overflow' ? inputs : withInput(block, action, value);
        if (filled !== inputs) setInputs(filled);
        setFailed(undefined);
        setBusy(`${block}/${action}`);
        try {
          await act({ do: 'block_action', source, block, action, value, inputs: filled });
        } catch (error) {
          setFailed(`${block}/${action}`);
          toast(error instanceof Error ? error.message : String(error));
        } finally {
          setBusy(undefined);
        }
      },
    };
  }, [JSON.stringify(source), prefix, inputs, setInputs, errors, busy, failed]);
}
