import { minuteMs } from '../../../domain/duration.ts';
import type { Entry } from '../record/entry.ts';
import { readMessage } from './read-message.ts';

/** What is known of who took part, beside the timeline itself. */
export interface Cast {
  /** An app that speaks in the channel: alerts, a status page. */
  readonly isApp: (authorId: string) => boolean;
  /** Somebody who held a role or a task, or came when paged. */
  readonly isActive: (authorId: string) => boolean;
}

export interface Weighed {
  readonly entry: Entry;
  readonly weight: number;
}

const answeredWithinMs = 3 * minuteMs;
const silenceMs = 30 * minuteMs;
const longSilenceMs = 120 * minuteMs;

/** By these acts people answered what had just been said. A problem noted says it again, in a list of its own. */
const answers: Readonly<Record<string, number>> = {
  severity_changed: 1.5,
  phase_changed: 1.5,
  page_sent: 1.5,
  update_posted: 1.5,
  problem_noted: -1,
};

/** Each message that may stand in the timeline, with how much speaks for it. Entries come in order. */
export function weighMessages(entries: readonly Entry[], cast: Cast): Weighed[] {
  const weighed: Weighed[] = [];
  const said = new Set<string>();
  let last: Entry | null = null;
  for (const entry of entries) {
    if (entry.kind !== 'message') {
      answer(weighed, last, entry);
      continue;
    }
    const { gist, evidence, isSecret } = entry.reading ?? readMessage(entry.text);
    if (!isSecret && !said.has(gist)) weighed.push({ entry, weight: evidence + standing(entry, cast) + afterSilence(entry, last) });
    said.add(gist);
    last = entry;
  }
  return weighed;
}

function answer(weighed: Weighed[], last: Entry | null, act: Entry): void {
  const candidate = weighed.at(-1);
  if (!candidate || candidate.entry !== last || act.at.getTime() - last.at.getTime() > answeredWithinMs) return;
  weighed[weighed.length - 1] = { ...candidate, weight: candidate.weight + (answers[act.kind] ?? 0) };
}

const standing = ({ authorId, editedAt }: Entry, { isApp, isActive }: Cast): number =>
  (isApp(authorId ?? '') ? 2 : isActive(authorId ?? '') ? 0.75 : 0) + (editedAt ? 1 : 0);

function afterSilence({ at }: Entry, last: Entry | null): number {
  const ms = last ? at.getTime() - last.at.getTime() : 0;
  return ms >= longSilenceMs ? 1.5 : ms >= silenceMs ? 1 : 0;
}
