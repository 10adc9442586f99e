import { accept } from '../../domain/decision.ts';
import { post } from '../../domain/effect.ts';
import { channelLink, excerpt, titleLine } from '../../domain/mrkdwn.ts';
import { context } from '../context.ts';
import { type NoInput, noInput } from '../no-input.ts';
import { incidentVerb } from '../verb.ts';
import { type PastIncident, type RunbookMatch, runbookMatches, similarIncidents } from './matches.ts';

const atMost = 3;

interface Similar {
  readonly past: readonly PastIncident[];
  readonly runbook: readonly RunbookMatch[];
}

/** After a declaration: what sounds like it, in one quiet message, and nothing at all when nothing does. The channel reads it, so only what is public. */
export const showSimilar = incidentVerb<NoInput, Similar, never>({
  word: 'show-similar',
  input: noInput,
  load: async (tx, { incident }) => ({
    past: await similarIncidents(tx, incident.title, null, atMost),
    runbook: await runbookMatches(tx, incident.title, atMost, 'unasked'),
  }),
  decide: (_question, similar) => accept(similar.past.length + similar.runbook.length === 0 ? {} : { effects: [post(quietly(similar))] }),
});

function quietly({ past, runbook }: Similar) {
  const lines = [
    ...past.map(({ number, title, channelId, mitigation }) => {
      const where = channelId === null ? '' : ` ${channelLink(channelId)}`;
      return `• INC-${number} ${titleLine(title, 80)}${where}${mitigation ? `: helped then: ${excerpt(mitigation, 120)}` : ''}`;
    }),
    ...runbook.map(({ title, body }) => `• Runbook: *${titleLine(title, 80)}* ${excerpt(body, 160)}`),
  ];
  const text = `Seen before?\n${lines.join('\n')}`;
  return { text, blocks: [context(text)] };
}
