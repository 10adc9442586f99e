import { html } from 'htm/preact';
import { useState } from 'preact/hooks';
import { Icon } from '../controls/icon.ts';
import { Popover } from '../controls/popover.ts';
import { clockTime } from '../format/time.ts';
import { useNow } from '../format/use-zone.ts';
import { useStore } from '../store/store.ts';
import { addressAs } from '../wire/identity.ts';
import { Avatar } from './avatar.ts';
import { ThemeSwitch } from './theme-switch.ts';
import type { Pressed } from '../controls/pressed.ts';

/** Who one is here, and everybody one could be. */
export function BeSomeoneElse() {
  const me = useStore((state) => state.people[state.me]);
  const people = useStore((state) => state.people);
  const now = useNow();
  const [anchor, setAnchor] = useState<Element>();
  if (me === undefined) return null;
  const others = Object.values(people).filter((person) => person.isActive && person.id !== me.id);
  const toggle = (event: Pressed) => setAnchor(anchor === undefined ? event.currentTarget : undefined);
  return html`
    <div class="identity">
      <${Avatar} id=${me.id} name=${me.realName} />
      <div class="identity-words"><b>${me.realName}</b><small>${me.title}</small></div>
      <${ThemeSwitch} />
      <button type="button" class="identity-switch" aria-expanded=${anchor !== undefined} onClick=${toggle}>
        <${Icon} name="swap" />Be someone else
      </button>
      ${
        anchor &&
        html`
          <${Popover}
            anchor=${anchor}
            onClose=${() => setAnchor(undefined)}
            above
            className="card-list"
            role="dialog"
            label="Be someone else"
          >
            ${others.map(
              (person) => html`
                <div class="person-row">
                  <button
                    type="button"
                    class="person-choice"
                    aria-label=${person.realName}
                    onClick=${() => location.assign(addressAs(person.name))}
                  >
                    <${Avatar} id=${person.id} name=${person.realName} size="small" /><span
                      >${person.realName}<small>${person.title} · ${clockTime(now, person.tz)}</small></span
                    >
                  </button>
                  <a
                    class="icon-button"
                    href=${addressAs(person.name)}
                    target="_blank"
                    aria-label=${`Open as ${person.realName} in a new window`}
                    title="In a new window"
                    ><${Icon} name="external"
                  /></a>
                </div>
              `,
            )}
          <//>
        `
      }
    </div>
  `;
}
