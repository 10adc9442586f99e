import { type Effect, show } from '../domain/effect.ts';

/** Shows anew what says how the incident stands: its card, the channel's topic, the announcement if there is one. */
export const standing: readonly Effect[] = [show('card'), { kind: 'topic' }, show('announcement')];
