import type { OfferView } from '../../page-server/guide/guide-view.ts';
import { writeDraft } from '../composer/drafts.ts';
import { go } from '../route.ts';
import { getState } from '../store/store.ts';
import { toast } from '../store/toasts.ts';
import { attempt } from '../wire/attempt.ts';
import { coversAll, markTried, showGuide } from './guide-choice.ts';

export interface Beginning {
  offer: OfferView;
  chosen?: Record<string, string>;
  /** The channel that is open beside the guide. */
  channel: string | undefined;
}

/** Puts the suggested words where one writes, or has the workspace begin. */
export function begin({ offer, chosen = {}, channel }: Beginning): void {
  markTried(offer.id);
  if (offer.suggests !== undefined) suggest(offer.suggests);
  else void attempt({ do: 'start_activity', activity: offer.id, chosen, ...(channel !== undefined && { channel }) });
}

function suggest({ text, channel: name }: { text: string; channel: string }): void {
  const channel = Object.values(getState().channels).find((known) => known.name === name);
  if (channel === undefined) return toast(`There is no #${name} here.`);
  go({ kind: 'channel', channel: channel.id });
  if (coversAll.matches) showGuide(false);
  writeDraft(`${channel.id}/`, text);
}
