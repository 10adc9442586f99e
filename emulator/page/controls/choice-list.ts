import { html } from 'htm/preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Choice, ChoiceGroup } from './choice.ts';
import { Icon } from './icon.ts';
import { Popover } from './popover.ts';

interface ChoiceListProps {
  id: string;
  anchor: Element;
  groups: ChoiceGroup[];
  active: number;
  isChosen: (choice: Choice) => boolean;
  multiple: boolean;
  note: string | undefined;
  onChoose: (choice: Choice) => void;
  onClose: () => void;
}

export const choiceId = (id: string, index: number): string => `${id}-choice-${index}`;

export function ChoiceList({ id, anchor, groups, active, isChosen, multiple, note, onChoose, onClose }: ChoiceListProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => list.current?.querySelector('.active')?.scrollIntoView({ block: 'nearest' }), [active, groups]);
  let index = -1;

  function draw(choice: Choice) {
    index += 1;
    const chosen = isChosen(choice);
    // The press must not take the focus from the field.
    return html`
      <div
        class=${`option ${index === active ? 'active' : ''}`}
        role="option"
        id=${choiceId(id, index)}
        aria-selected=${chosen}
        onMouseDown=${(event: MouseEvent) => event.preventDefault()}
        onClick=${(event: MouseEvent) => {
          event.stopPropagation();
          onChoose(choice);
        }}
      >
        ${choice.picture}<span class="option-text">${choice.text}${choice.description && html`<small>${choice.description}</small>`}</span
        >${chosen && html`<${Icon} name="check" />`}
      </div>
    `;
  }

  const isEmpty = groups.every(({ choices }) => choices.length === 0);
  return html`
    <${Popover} anchor=${anchor} onClose=${onClose} className="options-box" sameWidth>
      <div class="options" role="listbox" id=${`${id}-list`} aria-multiselectable=${multiple} ref=${list}>
        ${groups.map(
          (group) => html`
            <div role="group" aria-label=${group.label}>
              ${group.label && html`<div class="menu-title" role="presentation">${group.label}</div>`}${group.choices.map(draw)}
            </div>
          `,
        )}
        ${isEmpty && html`<div class="options-note">${note ?? 'No results'}</div>`}
      </div>
    <//>
  `;
}
