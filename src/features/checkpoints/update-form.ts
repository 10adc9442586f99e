import { formatDuration, parseDuration } from '../../domain/duration.ts';
import { parsed } from '../../domain/parsed.ts';
import { textField } from '../fields.ts';
import type { Form } from '../form.ts';
import { modal } from '../modal.ts';
import { intervalMs } from './cadence.ts';
import { loadLedger } from './ledger.ts';
import type { Update } from './read-update.ts';

/** What is new, and when the next word comes. */
export const updateForm: Form<Update> = {
  async build(tx, { incident, policy, prefill, now }) {
    const ledger = incident && { ...(await loadLedger(tx, incident)), updatedAt: now };
    const everyMs = ledger && intervalMs({ incident, policy, countedFrom: now, ledger });
    const byCadence = everyMs === null ? 'Left empty: no next update is promised.' : `Left empty: in ${formatDuration(everyMs)}.`;
    return modal('Post an update', 'Post', [
      textField({
        name: 'text',
        label: 'What is new',
        hint: 'What is known, what is being done, what to expect. In plain words: stakeholders read this.',
        multiline: true,
        initial: typeof prefill.text === 'string' ? prefill.text : '',
      }),
      textField({ name: 'next', label: 'Next update in', hint: `15m, 1h30m. ${byCadence}`, optional: true }),
    ]);
  },
  parse(values) {
    const text = values.text('text');
    if (text === '') return { ok: false, errors: { text: 'What is new? A few words are enough.' } };
    const typedNext = values.text('next').replaceAll(' ', '');
    const next = typedNext === '' ? parsed(null) : parseDuration(typedNext);
    if (!next.ok) return { ok: false, errors: { next: next.why } };
    return { ok: true, input: { text, nextInMs: next.value } };
  },
};
