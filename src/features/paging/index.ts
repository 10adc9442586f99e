export { pagePolicy } from './page-policy.ts';
export { settlePages } from './settle-pages.ts';
