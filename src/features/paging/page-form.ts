import type { InputBlock, KnownBlock } from '@slack/types';
import { userMention } from '../../domain/mrkdwn.ts';
import type { Policy } from '../../domain/policy.ts';
import { everyone } from '../../domain/policy-teams.ts';
import { type Choice, choiceField, textField } from '../fields.ts';
import type { Form } from '../form.ts';
import { modal } from '../modal.ts';
import type { PageRequest } from './read-targets.ts';

const peopleMax = 20;
const valueMax = 150;

/** Whom to page: people, a team of the policy, or both, and why. */
export const pageForm: Form<PageRequest> = {
  build: async (_tx, { policy, prefill, incident }) => {
    const blocks: KnownBlock[] = [
      peopleField(typeof prefill.userId === 'string' ? prefill.userId : undefined),
      choiceField({ name: 'team', label: 'Or a team', choices: teamChoices(policy), optional: true }),
      textField({ name: 'why', label: 'Why', hint: 'Left empty, they read the title.', optional: true, multiline: true }),
    ];
    return modal(incident?.rehearsal ? 'Page (drill)' : 'Page', 'Page', blocks);
  },
  parse(values) {
    const team = values.choice('team');
    const targets = [...values.people('people').map(userMention), ...(team === undefined ? [] : [team.toLowerCase()])];
    if (targets.length === 0) return { ok: false, errors: { people: 'Whom? Choose somebody, or a team below.' } };
    return { ok: true, input: { targets, why: values.text('why') } };
  },
};

const peopleField = (userId: string | undefined): InputBlock => ({
  type: 'input',
  block_id: 'people',
  optional: true,
  label: { type: 'plain_text', text: 'People' },
  element: {
    type: 'multi_users_select',
    action_id: 'value',
    max_selected_items: peopleMax,
    ...(userId !== undefined && { initial_users: [userId] }),
  },
});

const teamChoices = ({ teams }: Policy): Choice[] =>
  [...Object.keys(teams), everyone].filter((name) => name.length <= valueMax).map((name) => ({ value: name, label: name }));
