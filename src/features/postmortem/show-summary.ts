import { type Effect, show } from '../../domain/effect.ts';

/** The summary and what did not fit in it, as the record is now. */
export const showSummary: readonly Effect[] = [show('summary'), show('summary-more')];

export const shareFile: Effect = { kind: 'upload', document: 'postmortem' };
