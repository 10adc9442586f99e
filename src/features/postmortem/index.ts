export { postmortem } from './postmortem.ts';
export { writePostMortem } from './write-post-mortem.ts';
