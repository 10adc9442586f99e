export { catchUp } from './catch-up.ts';
export { openDeafness } from './deafness.ts';
export { openVisibility } from './visibility.ts';
export { type Doubt, openDoubt } from './doubt.ts';
