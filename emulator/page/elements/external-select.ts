import type { ExternalSelect as Select, MultiExternalSelect } from '@slack/types';
import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useSurface } from '../blocks/surface.ts';
import { attempt } from '../wire/attempt.ts';
import type { ElementProps } from './field.ts';
import { OptionSelect } from './option-select.ts';
import type { Option } from './options.ts';

const MIN_QUERY_DEFAULT = 3;
const PAUSE_MS = 200;

/** Asks the app for the options, once enough is typed and the typing pauses. */
export function ExternalSelect(props: ElementProps<Select | MultiExternalSelect>): VNode {
  const { source } = useSurface();
  const [groups, setGroups] = useState<{ label?: string; options: Option[] }[]>([]);
  const [note, setNote] = useState('');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const least = props.element.min_query_length ?? MIN_QUERY_DEFAULT;

  async function ask(typed: string): Promise<void> {
    setNote('Loading…');
    const found = await attempt({ do: 'suggest', source, block: props.block, action: props.element.action_id ?? '', typed });
    setGroups(found === undefined || found.groups.length === 0 ? [{ options: found?.options ?? [] }] : found.groups);
    setNote(found === undefined ? 'The app did not answer.' : 'No results');
  }

  function onType(typed: string): void {
    clearTimeout(timer.current);
    if (typed.length < least) {
      setGroups([]);
      setNote(`Type at least ${least} characters`);
    } else timer.current = setTimeout(() => void ask(typed), PAUSE_MS);
  }

  return html`<${OptionSelect} ...${props} groups=${groups} onType=${onType} note=${note} />`;
}
