import { utcMinute } from '../../../domain/mrkdwn.ts';
import { type Gap, recordState } from '../../record-state.ts';

/** Whether anything is missing from what the post-mortem rests on, and from when to when. */
export const recordWords = (gaps: readonly Gap[]): string => `What this rests on: ${recordState(gaps, utcMinute)}`;
