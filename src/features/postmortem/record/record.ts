import type { Selectable } from 'kysely';
import type { Incident } from '../../../domain/incident.ts';
import type { Policy } from '../../../domain/policy.ts';
import type {
  Checkpoints,
  FollowUps,
  PageCalls,
  Pages,
  PostmortemSections,
  RoleAssignments,
  Tasks,
  Tollgates,
  Validations,
} from '../../../store/schema.ts';
import type { Gap } from '../../record-state.ts';
import type { Entry } from './entry.ts';
import type { Option } from './options.ts';

/** All that is known of an incident, from its tables: what the post-mortem says, it says from here. */
export interface IncidentRecord {
  readonly incident: Incident;
  readonly policy: Policy;
  /** Messages of people and apps, and acts, in order; what was deleted or redacted is not among them. */
  readonly entries: readonly Entry[];
  readonly tasks: readonly Task[];
  readonly checkpoints: readonly Checkpoint[];
  readonly calls: readonly Call[];
  readonly pages: readonly Page[];
  readonly roles: readonly Role[];
  readonly options: readonly Option[];
  readonly validations: readonly Validation[];
  readonly followUps: readonly FollowUp[];
  readonly tollgates: readonly Tollgate[];
  /** What people wrote into sections; the latest of each. */
  readonly written: readonly Written[];
  readonly gaps: readonly Gap[];
  /** How the people and apps in it are called, by id. */
  readonly names: ReadonlyMap<string, Name>;
}

export interface Name {
  readonly name: string;
  readonly isApp: boolean;
}

type Row<Table, Columns extends keyof Selectable<Table>> = Readonly<Pick<Selectable<Table>, Columns>>;

export type Task = Row<Tasks, 'number' | 'title' | 'ownerId' | 'addedAt' | 'dueAt' | 'stuckAt' | 'doneAt' | 'doneBy' | 'result'>;
export type Checkpoint = Row<Checkpoints, 'number' | 'repeating' | 'question' | 'dueAt' | 'askedAt' | 'metAt' | 'outcome'>;
export type Call = Row<PageCalls, 'number' | 'target' | 'why' | 'requestedBy' | 'calledAt' | 'everyoneAt'>;
export type Page = Row<Pages, 'number' | 'userId' | 'level' | 'sentAt' | 'acknowledgedAt' | 'declinedAt' | 'escalatedAt'>;
type Role = Row<RoleAssignments, 'role' | 'userId' | 'takenAt' | 'endedAt'>;
type Validation = Row<Validations, 'round' | 'position' | 'item' | 'holds' | 'answeredBy'>;
export type FollowUp = Row<FollowUps, 'number' | 'title' | 'ownerId' | 'addedAt' | 'dueAt' | 'doneAt' | 'doneBy' | 'fromTask'>;
type Tollgate = Row<Tollgates, 'gate' | 'caught' | 'why' | 'saidBy'>;
export type Written = Row<PostmortemSections, 'section' | 'text' | 'editedBy' | 'editedAt'>;
