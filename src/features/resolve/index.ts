export { cancel } from './cancel.ts';
export { close } from './close.ts';
export { markDuplicate } from './mark-duplicate.ts';
export { reopen } from './reopen.ts';
export { resolve } from './resolve.ts';
