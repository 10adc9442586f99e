export { changePhase } from './change-phase.ts';
export { changeSeverity } from './change-severity.ts';
export { listProblems } from './list-problems.ts';
export { note } from './note.ts';
export { noteProblem } from './note-problem.ts';
export { rename } from './rename.ts';
export { stateCause } from './state-cause.ts';
export { stateImpact } from './state-impact.ts';
