import type { KnownBlock } from '@slack/types';
import { cutAtWord } from '../../domain/cut.ts';
import type { Policy } from '../../domain/policy.ts';
import { type Choice, choiceField, personField } from '../fields.ts';
import type { Form } from '../form.ts';
import { modal } from '../modal.ts';
import type { Giving } from './give-role.ts';

const whoField = (): KnownBlock => personField({ name: 'who', label: 'Who', hint: 'Leave it empty to free the role.', optional: true });

/** Who has this role from now on? */
export const oneRoleForm = (role: string): Form<{ userId: string | null }> => ({
  build: async (_tx, { policy }) => modal(cutAtWord(policy.roles[role]?.title ?? role, 24), 'Give the role', [whoField()]),
  parse: (values) => ({ ok: true, input: { userId: values.person('who') ?? null } }),
});

/** Which role, and who has it from now on? */
export const anyRoleForm: Form<Giving> = {
  build: async (_tx, { policy }) =>
    modal('Give a role', 'Give the role', [choiceField({ name: 'role', label: 'Role', choices: roleChoices(policy) }), whoField()]),
  parse(values) {
    const role = values.choice('role');
    if (role === undefined) return { ok: false, errors: { role: 'Which role?' } };
    return { ok: true, input: { role, toId: values.person('who') ?? null } };
  },
};

const roleChoices = ({ roles }: Policy): Choice[] =>
  Object.entries(roles).map(([name, { title }]) => ({ value: name, label: `${name}: ${title}` }));
