import { useStore } from '../store/store.ts';
import { coversAll, useGuideChoice } from './guide-choice.ts';

/** Open the first time, when the program offers something and there is room; from then on as one left it. */
export function useIsGuideOpen(): boolean {
  const isInviting = useStore((state) => state.guide.isInviting);
  const { isOpen } = useGuideChoice();
  return isOpen ?? (isInviting && !coversAll.matches);
}
