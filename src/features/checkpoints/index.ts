export { planCheckpoints } from './plan-checkpoints.ts';
export { settleCheckpoints } from './settle-checkpoints.ts';
