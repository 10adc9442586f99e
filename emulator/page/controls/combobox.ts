import { html } from 'htm/preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { ChoiceList, choiceId } from './choice-list.ts';
import { type Choice, type ChoiceGroup, filterGroups } from './choice.ts';
import { Icon } from './icon.ts';

interface ComboboxProps {
  groups: ChoiceGroup[];
  selected: Choice[];
  multiple: boolean;
  placeholder: string;
  /** The attributes that name the field. */
  naming: Record<string, string | boolean | undefined>;
  onChange: (selected: Choice[]) => void;
  /** Given when somebody else finds the choices for what is typed. */
  onType?: (typed: string) => void;
  note?: string | undefined;
  clearable?: boolean;
  choicesMax?: number | undefined;
  autofocus?: boolean | undefined;
}

/** A list to choose from, with a field to find things in it; one or several can be chosen. */
export function Combobox({
  groups,
  selected,
  multiple,
  placeholder,
  naming,
  onChange,
  onType,
  note,
  clearable,
  choicesMax = Infinity,
  autofocus,
}: ComboboxProps) {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const shown = onType === undefined ? filterGroups(groups, typed) : groups;
  const choices = shown.flatMap((group) => group.choices);
  const isChosen = (choice: Choice) => selected.some(({ key }) => key === choice.key);

  useEffect(() => {
    if (autofocus) field.current?.focus();
  }, []);

  function show(): void {
    if (open) return;
    setOpen(true);
    setActive(Math.max(0, choices.findIndex(isChosen)));
    onType?.(typed);
  }

  function close(): void {
    setOpen(false);
    setTyped('');
  }

  function choose(choice: Choice | undefined): void {
    if (choice === undefined) return;
    if (!multiple) onChange([choice]);
    else if (isChosen(choice)) onChange(selected.filter(({ key }) => key !== choice.key));
    else if (selected.length < choicesMax) onChange([...selected, choice]);
    if (multiple) setTyped('');
    else close();
    field.current?.focus();
  }

  function onInput(event: { currentTarget: HTMLInputElement }): void {
    setTyped(event.currentTarget.value);
    setActive(0);
    setOpen(true);
    onType?.(event.currentTarget.value);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Backspace' && typed === '' && multiple) onChange(selected.slice(0, -1));
    if (event.key === 'Tab') close();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      if (open) setActive((at) => (at + step + choices.length) % Math.max(1, choices.length));
      else show();
    } else if (event.key === 'Enter') {
      // Enter chooses here; it does not submit the form around.
      event.preventDefault();
      if (open) choose(choices[active]);
      else show();
    }
  }

  const single = multiple ? undefined : selected[0];
  return html`
    <div class=${`combobox ${open ? 'open' : ''}`} ref=${box} onClick=${() => field.current?.focus()}>
      ${
        multiple &&
        selected.map(
          (choice) => html`<${Chip} choice=${choice} onRemove=${() => onChange(selected.filter(({ key }) => key !== choice.key))} />`,
        )
      }
      ${single?.picture && !open && html`<span class="combobox-picture">${single.picture}</span>`}
      <input
        type="text"
        role="combobox"
        autocomplete="off"
        aria-expanded=${open}
        aria-controls=${`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant=${open && choices.length > 0 ? choiceId(id, active) : undefined}
        ...${naming}
        ref=${field}
        value=${open ? typed : (single?.text ?? '')}
        placeholder=${single?.text ?? (selected.length > 0 ? '' : placeholder)}
        onInput=${onInput}
        onClick=${show}
        onKeyDown=${onKeyDown}
      />
      ${
        clearable &&
        single !== undefined &&
        html`
          <button type="button" class="combobox-clear" aria-label="Clear" onClick=${() => onChange([])}><${Icon} name="close" /></button>
        `
      }
      <${Icon} name="down" />
      ${
        open &&
        box.current &&
        html`
          <${ChoiceList}
            id=${id}
            anchor=${box.current}
            groups=${shown}
            active=${active}
            isChosen=${isChosen}
            multiple=${multiple}
            note=${note}
            onChoose=${choose}
            onClose=${close}
          />
        `
      }
    </div>
  `;
}

function Chip({ choice, onRemove }: { choice: Choice; onRemove: () => void }) {
  return html`<span class="chip"
    >${choice.picture}<span>${choice.text}</span
    ><button type="button" aria-label=${`Remove ${choice.text}`} onClick=${onRemove}><${Icon} name="close" /></button
  ></span>`;
}
