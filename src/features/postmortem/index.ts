export { postmortem } from './postmortem.ts';
export { summaryBoard, summaryMoreBoard } from './summary-board.ts';
export { writePostMortem } from './write-post-mortem.ts';
