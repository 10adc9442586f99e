export { postmortemFile } from './document.ts';
export { fillSection } from './fill-section.ts';
export { postmortem } from './postmortem.ts';
export { refreshSummary } from './refresh-summary.ts';
export { summaryBoard, summaryMoreBoard } from './summary-board.ts';
export { writePostMortem } from './write-post-mortem.ts';
