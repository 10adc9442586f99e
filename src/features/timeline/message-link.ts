import { type Parsed, parsed, unreadable } from '../../domain/parsed.ts';

export interface MessageAt {
  readonly channelId: string;
  readonly ts: string;
}

const link = /\/archives\/([A-Z0-9]+)\/p(\d{10})(\d{6})(?![0-9])/;

/** A message's link as Slack's “Copy link” gives it: https://acme.slack.com/archives/C024BE91L/p1700000000000100, with whatever follows. */
export function readMessageLink(text: string): Parsed<MessageAt> {
  const [, channelId, seconds, micros] = link.exec(text) ?? [];
  if (channelId === undefined || seconds === undefined || micros === undefined)
    return unreadable('Which message? Copy its link from Slack (⋯ → Copy link) and paste it after `redact`.');
  return parsed({ channelId, ts: `${seconds}.${micros}` });
}
