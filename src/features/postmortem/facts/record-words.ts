import { utcMinute } from '../../../domain/mrkdwn.ts';
import { type Gap, recordState } from '../../record-state.ts';

/** Whether anything is missing from the record, and from when to when. */
export const recordWords = (gaps: readonly Gap[]): string => recordState(gaps, utcMinute);
