import { z } from 'zod';
import { type Parsed, parsed, unreadable } from '../../domain/parsed.ts';
import { defuse } from '../../domain/mrkdwn.ts';
import { readMention, splitFirst } from '../mention.ts';
import type { Reading } from '../reading.ts';
import { incidentVerb } from '../verb.ts';
import { type Before, giveRole, type Giving, loadGiving } from './give-role.ts';
import { anyRoleForm, oneRoleForm } from './role-form.ts';
import { type RoleChange, saveRoleChange } from './role-change.ts';
import type { roleVerbs } from './role-words.ts';

/** `lead @ana`: the verb of one role. Other words after the person are kept out of it: a role has no reason to give. */
const roleVerb = (role: (typeof roleVerbs)[number], duty: string) =>
  incidentVerb<{ userId: string | null }, Before, RoleChange>({
    word: role,
    input: z.strictObject({ userId: z.string().nullable() }),
    typed: {
      usage: `${role} @who|me|nobody`,
      help: duty,
      examples: [`${role} @ana`, `${role} me`, `${role} nobody`],
      read: (text, reading) => readWho(text, role, reading),
      formWhenBare: true,
    },
    form: oneRoleForm(role),
    load: (tx, asked) => loadGiving(tx, asked, { role, toId: asked.input.userId }),
    decide: (asked, before) => giveRole(asked, { role, toId: asked.input.userId }, before),
    save: saveRoleChange,
  });

export const lead = roleVerb('lead', 'give, take or free the lead: the one person who decides');
export const comms = roleVerb('comms', 'give, take or free comms: who tells stakeholders');
export const ops = roleVerb('ops', 'give, take or free ops: who works on the systems');
export const scribe = roleVerb('scribe', 'give, take or free scribe: who sees that the record tells the story');

/** `role dba @ana`: any role of the policy. */
export const role = incidentVerb<Giving, Before, RoleChange>({
  word: 'role',
  input: z.strictObject({ role: z.string(), toId: z.string().nullable() }),
  typed: {
    usage: 'role name @who|me|nobody',
    help: 'give, take or free any role of the policy',
    examples: ['role dba @ana', 'role dba nobody'],
    read: readRole,
    formWhenBare: true,
  },
  form: anyRoleForm,
  load: (tx, asked) => loadGiving(tx, asked, asked.input),
  decide: (asked, before) => giveRole(asked, asked.input, before),
  save: saveRoleChange,
});

function readRole(text: string, reading: Reading): Parsed<Giving> {
  const [name, who] = splitFirst(text);
  const read = readWho(who, `role ${name}`, reading);
  return read.ok ? parsed({ role: name.toLowerCase(), toId: read.value.userId }) : read;
}

function readWho(text: string, command: string, { userId }: Reading): Parsed<{ userId: string | null }> {
  const [word] = splitFirst(text);
  const who = readMention(word, userId);
  if (who?.kind === 'person') return parsed({ userId: who.userId });
  if (who?.kind === 'nobody') return parsed({ userId: null });
  if (who?.kind === 'group') return unreadable('A role is held by one person, not by a group.');
  if (word === '') return unreadable(`Who? \`${defuse(command)}\` needs a person, \`me\` or \`nobody\`.`);
  return unreadable(`“${defuse(word)}” is no person I can read. Type @ and choose a name from the list, or \`me\`, or \`nobody\`.`);
}
