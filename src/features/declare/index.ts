export { announcement } from './announcement.ts';
export { card } from './card.ts';
export { declare, declarePrivate, rehearse } from './declare.ts';
export { endUnopened } from './end-unopened.ts';
export { join } from './join.ts';
export { status } from './status.ts';
