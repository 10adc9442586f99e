import { setTimeout as wait } from 'node:timers/promises';
import type { Person, Slack } from '../../../emulator/index.ts';

const breathMs = 10;

export interface Load {
  /** Notes that the bot has said it keeps, and those whose command failed. */
  readonly notes: { readonly kept: string[]; readonly failed: string[] };
  readonly ends: () => Promise<void>;
}

/** People who never pause: some talk in the channel, some note what they see, until it ends. */
export function startLoad(slack: Slack, channel: string): Load {
  const notes = { kept: new Array<string>(), failed: new Array<string>() };
  let goesOn = true;

  async function talks(who: Person): Promise<void> {
    for (let line = 1; goesOn; line += 1) {
      await who.types(`${who.name} says ${line}`, { in: channel });
      await wait(breathMs);
    }
  }
  async function makesNotes(who: Person): Promise<void> {
    for (let line = 1; goesOn; line += 1) {
      const note = `${who.name} saw ${line}`;
      const { ephemeral } = await who.types(`/incident note ${note}`, { in: channel });
      (ephemeral?.shown.includes('failed with the error') ? notes.failed : notes.kept).push(note);
      await wait(breathMs);
    }
  }

  const all = [talks(slack.person('ana')), talks(slack.person('ben')), makesNotes(slack.person('dev')), makesNotes(slack.person('emma'))];
  return {
    notes,
    async ends() {
      goesOn = false;
      await Promise.all(all);
    },
  };
}
