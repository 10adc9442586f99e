import { accept } from '../../domain/decision.ts';
import { incidentName } from '../../domain/incident.ts';
import { parsed } from '../../domain/parsed.ts';
import { formButton } from '../button.ts';
import { type NoInput, noInput } from '../no-input.ts';
import { section } from '../section.ts';
import { incidentVerb } from '../verb.ts';
import type { Option } from './option.ts';
import { optionsMessage } from './options-message.ts';
import { optionsOf } from './options-table.ts';

/** The options once more, for the one who asks alone, with the same buttons. */
export const listOptions = incidentVerb<NoInput, readonly Option[], never>({
  word: 'options',
  input: noInput,
  alsoWhenOver: true,
  lockless: true,
  typed: { usage: 'options', help: 'the ways to mitigate, side by side', examples: ['options'], read: () => parsed({}) },
  load: (tx, { incident }) => optionsOf(tx, incident.id),
  decide({ incident }, options) {
    if (options.length > 0) return accept({ reply: optionsMessage(options, incident) });
    const text = `Nobody has offered a way to mitigate ${incidentName(incident)} yet. \`/incident option rollback to 411 | pro: fast | recovery: 10m\` does.`;
    return accept({
      reply: {
        text,
        blocks: [section(text), { type: 'actions', elements: [formButton({ label: 'Add option', verb: 'option', incident })] }],
      },
    });
  },
});
