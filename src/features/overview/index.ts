export { catchup } from './catchup.ts';
export { list } from './list.ts';
export { more } from './more.ts';
