import type { Activity, Choice } from '../../guide/guide.ts';
import type { LiveGuide } from '../../guide/open-guide.ts';
import type { RunState } from '../../guide/open-run.ts';

/** What the page offers to do, and how far that is which was begun. */
export interface GuideView {
  title: string;
  /** Whether the program offers something of its own: then the guide opens by itself the first time. */
  isInviting: boolean;
  offers: OfferView[];
  runs: readonly RunState[];
}

export interface OfferView {
  id: string;
  label: string;
  describe: string;
  isTrouble: boolean;
  /** Words for a channel's composer; what has none is started. */
  suggests?: { text: string; channel: string };
  choices: readonly Choice[];
  canPause: boolean;
}

export function guideView({ title, activities, runs }: LiveGuide): GuideView {
  const offers = activities.map(offerView);
  return { title, isInviting: offers.some(({ isTrouble }) => !isTrouble), offers, runs: runs() };
}

function offerView(activity: Activity): OfferView {
  const { id, label, describe } = activity;
  const base = { id, label, describe };
  if (!('run' in activity)) {
    return { ...base, isTrouble: false, suggests: { text: activity.types, channel: activity.in }, choices: [], canPause: false };
  }
  const { isTrouble = false, choices = [], canPause = false } = activity;
  return { ...base, isTrouble, choices, canPause };
}
