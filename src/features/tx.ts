import type { Transaction } from 'kysely';
import type { DB } from '../store/schema.ts';

/** The transaction in which a verb loads and saves, and a form or a living message is built. */
export type Tx = Transaction<DB>;
