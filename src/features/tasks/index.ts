export { startPlaybook } from './start-playbook.ts';
