import { obey } from '../../control.ts';
import type { LiveGuide } from '../../guide/open-guide.ts';
import { Impossible, type Stage } from '../../people/stage.ts';

/** What acts on the page work on: people's stage, and the guide. */
export interface PageStage extends Stage {
  readonly guide: LiveGuide;
}

/** The acts of the guide's panel: starting and steering activities, and making trouble by hand. */
export function guideActs({ guide, trouble }: PageStage, person: string) {
  return {
    start_activity({ activity, chosen, channel }: { activity: string; chosen: Record<string, string>; channel?: string }): null {
      if (!guide.start(activity, chosen, { person, channel })) throw new Impossible('This is under way already.');
      return null;
    },
    steer_activity({ activity, to }: { activity: string; to: 'pause' | 'resume' | 'stop' }): null {
      guide.steer(activity, to);
      return null;
    },
    control({ order }: { order: Parameters<typeof obey>[1] }): null {
      obey(trouble, order);
      return null;
    },
  };
}
