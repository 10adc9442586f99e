export { runbook } from './runbook.ts';
export { showSimilar } from './show-similar.ts';
