export { check } from './check.ts';
export { help } from './help.ts';
