export { announcement } from './announcement.ts';
export { card } from './card.ts';
export { declare } from './declare.ts';
export { join } from './join.ts';
