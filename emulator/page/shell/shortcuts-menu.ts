import { html } from 'htm/preact';
import { Menu, type MenuItem } from '../controls/menu.ts';
import { useStore } from '../store/store.ts';
import { attempt } from '../wire/attempt.ts';

/** The apps' global shortcuts. */
export function ShortcutsMenu({ anchor, onClose }: { anchor: Element; onClose: () => void }) {
  const apps = useStore((state) => state.apps);
  const shortcuts: MenuItem[] = apps.flatMap((app) =>
    app.globalShortcuts.map(({ name, callbackId }) => ({
      kind: 'item',
      label: name,
      icon: 'app',
      hint: app.name,
      run: () => void attempt({ do: 'shortcut', app: app.id, callback: callbackId }),
    })),
  );
  const items: MenuItem[] = shortcuts.length > 0 ? shortcuts : [{ kind: 'title', label: 'The apps here have no shortcuts' }];
  return html`<${Menu} anchor=${anchor} label="Shortcuts" align="start" items=${items} onClose=${onClose} />`;
}
