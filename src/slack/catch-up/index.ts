export { catchUp } from './catch-up.ts';
export { catchUpAll } from './catch-up-all.ts';
