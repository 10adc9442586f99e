export { catchUp } from './catch-up.ts';
export { type Doubt, openDoubt } from './doubt.ts';
