import { useStore } from '../store/store.ts';
import { useGuideChoice } from './guide-choice.ts';

/** On a phone it would hide everything: there it waits to be opened. */
const WIDE = matchMedia('(min-width: 1000px)');

/** Open the first time, when the program offers something; from then on as one left it. */
export function useIsGuideOpen(): boolean {
  const isInviting = useStore((state) => state.guide.isInviting);
  const { isOpen } = useGuideChoice();
  return isOpen ?? (isInviting && WIDE.matches);
}
