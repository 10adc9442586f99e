import type { Guide } from '../../../emulator/index.ts';
import { killBot } from './kill-bot.ts';
import { playIncident } from './play-incident.ts';
import type { Trial } from './trial.ts';

/** What one can do with Muster in a first minute. */
export const trialGuide = async (trial: Trial): Promise<Pick<Guide, 'title' | 'activities'>> => ({
  title: 'A first minute',
  activities: [
    {
      id: 'declare',
      label: 'Declare an incident',
      describe: 'Puts the line into the composer for you. Press Enter, and follow the link to the channel it opens.',
      types: '/incident critical site down',
      in: 'general',
    },
    await playIncident(trial),
    killBot(trial),
  ],
});
