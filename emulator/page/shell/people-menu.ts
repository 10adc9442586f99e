import { html } from 'htm/preact';
import { Menu, type MenuItem } from '../controls/menu.ts';
import { useStore } from '../store/store.ts';

export function PeopleMenu({ anchor, onClose, onChoose }: { anchor: Element; onClose: () => void; onChoose: (id: string) => void }) {
  const people = useStore((state) => state.people);
  const items: MenuItem[] = Object.values(people)
    .filter(({ isActive }) => isActive)
    .map(({ id, realName, title }) => ({ kind: 'item', label: realName, hint: title, run: () => onChoose(id) }));
  return html`<${Menu} anchor=${anchor} label="People" align="start" items=${items} onClose=${onClose} />`;
}
