import { html } from 'htm/preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Completion, Suggestion } from './completion.ts';

interface Props {
  id: string;
  completion: Completion;
  active: number;
  onChoose: (suggestion: Suggestion) => void;
}

export function SuggestionList({ id, completion, active, onChoose }: Props) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => list.current?.querySelector('.active')?.scrollIntoView({ block: 'nearest' }), [active]);
  return html`
    <div role="listbox" id=${id} aria-label=${completion.kind} ref=${list}>
      ${completion.suggestions.map(
        (suggestion, index) => html`
          <div
            class=${`option ${index === active ? 'active' : ''}`}
            role="option"
            id=${`${id}-${index}`}
            aria-selected=${index === active}
            onMouseDown=${(event: MouseEvent) => event.preventDefault()}
            onClick=${() => onChoose(suggestion)}
          >
            ${suggestion.picture}<b class="option-title">${suggestion.title}</b><span class="option-detail">${suggestion.detail}</span>
          </div>
        `,
      )}
      <div class="suggestions-keys" aria-hidden="true">
        <span><kbd>↑</kbd><kbd>↓</kbd> to choose</span><span><kbd>Tab</kbd> or <kbd>Enter</kbd> to take</span
        ><span><kbd>Esc</kbd> to leave</span>
      </div>
    </div>
  `;
}
