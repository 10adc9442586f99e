import type { RealClock, Slack } from '../../../emulator/index.ts';
import type { Database } from '../../store/database.ts';
import type { BotProcess } from './bot-process.ts';

/** All that the activities of the guide work with. */
export interface Trial {
  readonly clock: RealClock;
  readonly db: Database;
  readonly bot: BotProcess;
  /** The workspace, once it is open. */
  readonly slack: () => Slack;
  /** Starts the bot again after a kill; resolves when it is up. */
  readonly begin: () => Promise<void>;
}
