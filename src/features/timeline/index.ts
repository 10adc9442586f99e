export { fetchMissed } from './fetch-missed.ts';
export { keep } from './keep.ts';
export { markKey, unmarkKey } from './mark-key.ts';
export { noteArchive } from './note-archive.ts';
export { noteGap } from './note-gap.ts';
export { noteRename } from './note-rename.ts';
export { recordJoin, recordLeave } from './record-presence.ts';
export { redact } from './redact.ts';
