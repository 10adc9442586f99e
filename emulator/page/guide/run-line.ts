import { html } from 'htm/preact';
import { addressOf, go } from '../route.ts';
import { useStore } from '../store/store.ts';

/** One line of what happens; the name of a channel in it leads there. */
export function RunLine({ line }: { line: string }) {
  const channels = useStore((state) => state.channels);
  const [, before, name, after] = /^(.*?)#([a-z0-9][\w-]*)(.*)$/s.exec(line) ?? [];
  const channel = Object.values(channels).find((known) => name !== undefined && known.name === name);
  if (channel === undefined) return html`<li>${line}</li>`;
  const place = { kind: 'channel', channel: channel.id } as const;
  const follow = (event: Event) => {
    event.preventDefault();
    go(place);
  };
  return html`<li>${before}<a class="link" href=${addressOf(place)} onClick=${follow}>#${name}</a>${after}</li>`;
}
