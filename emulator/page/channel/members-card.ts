import { html } from 'htm/preact';
import type { ChannelView, PersonView } from '../../page-server/protocol.ts';
import { Popover } from '../controls/popover.ts';
import { Avatar } from '../shell/avatar.ts';
import { useStore } from '../store/store.ts';
import { attempt } from '../wire/attempt.ts';

/** Who is in a channel, and who could be added. */
export function MembersCard({ channel, anchor, onClose }: { channel: ChannelView; anchor: Element; onClose: () => void }) {
  const people = useStore((state) => state.people);
  const members = channel.members.flatMap((id) => people[id] ?? []);
  const others = Object.values(people).filter(
    (person) => !person.deleted && !channel.members.includes(person.id) && person.id !== 'USLACKBOT',
  );
  const add = (person: PersonView) => void attempt({ do: 'invite', channel: channel.id, person: person.id });
  const canAdd = channel.isMember && !channel.isArchived && others.length > 0;
  return html`
    <${Popover} anchor=${anchor} onClose=${onClose} align="end" className="card-list" role="dialog" label="Members">
      <div class="menu-title">Members</div>
      ${members.map(
        (person) =>
          html`<div class="card-person">
            <${Avatar} id=${person.id} name=${person.realName} isApp=${person.isBot} size="small" /><span
              >${person.realName}<small>${person.isBot ? 'App' : person.title}</small></span
            >
          </div>`,
      )}
      ${canAdd && html`<div class="menu-title">Add people</div>`}
      ${
        canAdd &&
        others.map(
          (person) => html`
            <div class="card-person">
              <${Avatar} id=${person.id} name=${person.realName} isApp=${person.isBot} size="small" /><span
                >${person.realName}<small>${person.isBot ? 'App' : person.title}</small></span
              ><button type="button" class="button small" aria-label=${`Add ${person.realName}`} onClick=${() => add(person)}>Add</button>
            </div>
          `,
        )
      }
    <//>
  `;
}
