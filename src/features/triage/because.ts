import { excerpt } from '../../domain/mrkdwn.ts';

/** `: why`, or nothing; for the record. */
export const because = (why: string): string => (why === '' ? '' : `: ${why}`);

/** The same for a line in the channel. */
export const becauseShown = (why: string): string => because(excerpt(why, 1_000));
