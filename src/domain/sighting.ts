/**
 * A message as Slack showed it at one moment: when it was posted, edited or deleted, or when it was fetched later.
 * Sightings may come late, twice and in any order: what they add up to is always the same.
 */
export interface Sighting {
  readonly channelId: string;
  /** Slack's id of the message in its channel, and when it was posted: seconds.microseconds, compared as text. */
  readonly ts: string;
  /** The parent's ts, for a reply. */
  readonly threadTs: string | null;
  /** Orders what a message said: the later text is the greater as plain text. '' says nothing of the text. */
  readonly version: string;
  /** What people read. */
  readonly text: string;
  readonly authorId: string | null;
  readonly details: Readonly<Record<string, unknown>>;
  readonly editedTs: string | null;
  readonly deletedTs: string | null;
  /** The text that this edit replaced. */
  readonly before: string | null;
}

/** A message that is no longer there. */
export const deletion = (of: Pick<Sighting, 'channelId' | 'ts' | 'threadTs' | 'authorId'>, deletedTs: string): Sighting => ({
  channelId: of.channelId,
  ts: of.ts,
  threadTs: of.threadTs,
  authorId: of.authorId,
  version: '',
  text: '',
  details: {},
  editedTs: null,
  deletedTs,
  before: null,
});
