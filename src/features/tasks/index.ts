export { done } from './done.ts';
export { reassignTask } from './reassign-task.ts';
export { startPlaybook } from './start-playbook.ts';
export { stuckTask } from './stuck-task.ts';
export { takeTask } from './take-task.ts';
export { taskBoard } from './task-board.ts';
export { task } from './task.ts';
export { tasks } from './tasks.ts';
