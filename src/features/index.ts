import type { Board, Document } from './board.ts';
import { home, openHome } from './home/index.ts';
import type { Verb } from './verb.ts';
import { announcement, card, declare, declarePrivate, join, rehearse, status } from './declare/index.ts';
import { check, help } from './help/index.ts';
import { catchup, list, more } from './overview/index.ts';
import {
  askCheckpoint,
  askNextInLine,
  checkIn,
  checkInBoard,
  checkpoint,
  checkpointBoard,
  checkpoints,
  foundSomething,
  missCheckpoint,
  nothingNew,
  planCheckpoints,
  remindLead,
  settleCheckpoints,
  snoozeCheckpoint,
  update,
} from './checkpoints/index.ts';
import { done, reassignTask, resumeTask, startPlaybook, stuckTask, takeTask, task, taskBoard, tasks } from './tasks/index.ts';
import {
  answerValidation,
  choose,
  listOptions,
  object,
  offerOption,
  optionsBoard,
  showDeciding,
  startValidation,
  support,
  validationBoard,
} from './mitigation/index.ts';
import { cancel, close, markDuplicate, reopen, resolve } from './resolve/index.ts';
import { changePhase, changeSeverity, listProblems, note, noteProblem, rename, stateCause, stateImpact } from './triage/index.ts';
import { cannotCome, chasePage, onMyWay, page, pageAll, pageMessage, pageNote, pagePolicy, settlePages } from './paging/index.ts';
import {
  askForLead,
  comms,
  handOver,
  keepRole,
  lead,
  ops,
  passBySilence,
  relieveLead,
  requestMessage,
  role,
  scribe,
  takeRole,
} from './roles/index.ts';
import { runbook, showSimilar } from './runbook/index.ts';
import { offerFollowUps } from './followups/index.ts';
import { postmortem, writePostMortem } from './postmortem/index.ts';
import { fetchMissed, keep, markKey, noteArchive, noteRename, recordJoin, recordLeave, redact, unmarkKey } from './timeline/index.ts';

/** Everything that can be asked, a line each: help, routing and the command surface come from this list. */
export const verbs: readonly Verb[] = [
  declare,
  declarePrivate,
  rehearse,
  status,
  join,
  list,
  catchup,
  more,
  check,
  help(() => verbs),
  runbook,
  showSimilar,
  lead,
  comms,
  ops,
  scribe,
  role,
  takeRole,
  handOver,
  keepRole,
  passBySilence,
  askForLead,
  relieveLead,
  page,
  onMyWay,
  cannotCome,
  chasePage,
  pagePolicy,
  settlePages,
  update,
  checkpoint,
  checkpoints,
  planCheckpoints,
  askCheckpoint,
  nothingNew,
  snoozeCheckpoint,
  remindLead,
  askNextInLine,
  missCheckpoint,
  settleCheckpoints,
  checkIn,
  foundSomething,
  startPlaybook,
  task,
  tasks,
  takeTask,
  done,
  stuckTask,
  resumeTask,
  reassignTask,
  changeSeverity,
  changePhase,
  rename,
  stateImpact,
  stateCause,
  note,
  noteProblem,
  listProblems,
  offerOption,
  listOptions,
  support,
  object,
  choose,
  startValidation,
  answerValidation,
  showDeciding,
  resolve,
  reopen,
  cancel,
  markDuplicate,
  close,
  offerFollowUps,
  writePostMortem,
  postmortem,
  recordJoin,
  recordLeave,
  markKey,
  unmarkKey,
  keep,
  redact,
  noteRename,
  noteArchive,
  fetchMissed,
  openHome,
];

/** The living messages. */
export const boards: readonly Board[] = [
  card,
  announcement,
  requestMessage,
  pageMessage,
  pageNote,
  pageAll,
  checkpointBoard,
  checkInBoard,
  taskBoard,
  optionsBoard,
  validationBoard,
];

/** The files that are written from the record. */
export const documents: readonly Document[] = [];

export { home };
