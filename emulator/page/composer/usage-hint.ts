import { html } from 'htm/preact';
import { useStore } from '../store/store.ts';

/** While a slash command is being typed, what it expects. */
export function UsageHint({ text }: { text: string }) {
  const apps = useStore((state) => state.apps);
  const [, word] = /^(\/\S+)\s/.exec(text) ?? [];
  if (word === undefined) return null;
  const found = apps.flatMap((app) => app.commands.map((command) => ({ app, command }))).find(({ command }) => command.command === word);
  if (found === undefined) return null;
  return html`<div class="usage-hint" role="note">
    <b>${found.command.command}</b> ${found.command.usageHint}<span>${found.app.name}</span>
  </div>`;
}
