import { z } from 'zod';
import { setAlarm } from '../../domain/alarm.ts';
import { accept } from '../../domain/decision.ts';
import { later, minuteMs } from '../../domain/duration.ts';
import { showSummary } from '../ending.ts';
import { incidentVerb } from '../verb.ts';

const firstAfterMs = 5 * minuteMs;
/** From five minutes to three weeks, each time twice as long: messages are edited, deleted and added mostly soon after the end. */
const timesMax = 13;

const input = z.strictObject({ times: z.int().positive() });

export const refreshAfter = (now: Date, times = 1) =>
  setAlarm('refresh-summary', later(now, firstAfterMs * 2 ** (times - 1)), 'refresh-summary', { times });

/** What was said, corrected or deleted since comes into the summary. An unchanged one is not sent again. */
export const refreshSummary = incidentVerb<z.infer<typeof input>, null, never>({
  word: 'refresh-summary',
  input,
  alsoWhenOver: true,
  load: async () => null,
  decide({ input: { times }, incident, now }) {
    if (incident.resolvedAt === null) return accept();
    return accept({ effects: showSummary(incident), ...(times < timesMax && { alarms: [refreshAfter(now, times + 1)] }) });
  },
});
