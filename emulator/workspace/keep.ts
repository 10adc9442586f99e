import { type Clock, isReal } from '../clock.ts';
import type { StampedChange } from './changes.ts';
import type { Channel } from './channel.ts';
import type { StoredFile } from './file.ts';
import { forgetMessages } from './forget-messages.ts';
import { openRows, type Row } from './kept-rows.ts';
import { appendMessage, emptyLog } from './message-log.ts';
import type { Message } from './message.ts';
import type { User, UserGroup } from './user.ts';
import type { Screen } from './view.ts';
import type { Workspace } from './workspace.ts';

export interface Keeper {
  /** All that has changed so far is on disk: nobody hears of what a crash could still take back. */
  readonly save: () => void;
  readonly close: () => void;
}

/**
 * Takes up the workspace from the file, if there is one, and keeps every change in it from now on. Throws for a file it cannot read.
 * Messages scheduled for later and open addresses do not outlive a restart.
 */
export function keepWorkspace(workspace: Workspace, path: string): Keeper {
  const rows = openRows(path);
  const changed = new Map<string, Row>();
  const touch = (row: Row): void => {
    if (changed.size === 0) queueMicrotask(save);
    changed.set(`${row.part}/${row.id}`, row);
  };

  function save(): void {
    if (changed.size === 0) return;
    rows.write([...changed.values(), { part: 'clock', id: '' }].map((row) => [row, thingOf(workspace, row)]));
    changed.clear();
  }

  const unsubscribe = workspace.changes.subscribe((change) => rowsOf(change).forEach(touch));
  if (rows.isNew) for (const row of allRows(workspace)) touch(row);
  else takeUp(workspace, rows.read);
  return {
    save,
    close() {
      unsubscribe();
      save();
      rows.close();
    },
  };
}

function* allRows({ users, userGroups, channels }: Workspace): Generator<Row> {
  for (const id of users.keys()) yield { part: 'users', id };
  for (const id of userGroups.keys()) yield { part: 'userGroups', id };
  for (const { id, log } of channels.values()) {
    yield { part: 'channels', id };
    for (const ts of log.byTs.keys()) yield messageRow(id, ts);
  }
}

const messageRow = (channelId: string, ts: string): Row => ({ part: 'messages', id: `${channelId}/${ts}` });

/** What a change may have touched. */
function rowsOf(change: StampedChange): Row[] {
  const rows: Row[] = [];
  if ('channel' in change) rows.push({ part: 'channels', id: change.channel.id });
  if (change.kind === 'channel_deleted') {
    rows.push({ part: 'retiredNames', id: change.channel.name });
    for (const ts of change.channel.log.byTs.keys()) rows.push(messageRow(change.channel.id, ts));
  }
  if ('channel' in change && 'message' in change) rows.push(messageRow(change.channel.id, change.message.ts));
  if ('channel' in change && 'previous' in change) rows.push(messageRow(change.channel.id, change.previous.ts));
  if ('messages' in change) for (const { ts } of change.messages) rows.push(messageRow(change.channel.id, ts));
  if ('userId' in change) rows.push({ part: 'screens', id: change.userId });
  if ('file' in change) rows.push({ part: 'files', id: change.file.id });
  if ('fileId' in change) rows.push({ part: 'files', id: change.fileId });
  if ('user' in change) rows.push({ part: 'users', id: change.user.id });
  if ('group' in change) rows.push({ part: 'userGroups', id: change.group.id });
  return rows;
}

/** What a row holds now; undefined when it is gone. */
function thingOf({ users, userGroups, files, screens, channels, retiredNames, clock }: Workspace, { part, id }: Row): unknown {
  switch (part) {
    case 'users':
      return users.get(id);
    case 'userGroups':
      return userGroups.get(id);
    case 'files':
      return files.get(id);
    case 'screens':
      return screens.get(id);
    case 'channels':
      return withoutLog(channels.get(id));
    case 'messages': {
      const [channelId = '', ts = ''] = id.split('/');
      return channels.get(channelId)?.log.byTs.get(ts);
    }
    case 'retiredNames':
      return retiredNames.has(id) || undefined;
    case 'clock':
      return aheadOf(clock);
    default:
      throw new Error(`no part ${part}`);
  }
}

function withoutLog(channel: Channel | undefined): Omit<Channel, 'log'> | undefined {
  if (channel === undefined) return undefined;
  const { log: _, ...rest } = channel;
  return rest;
}

function takeUp(workspace: Workspace, read: <Thing>(part: string) => Map<string, Thing>): void {
  restore(workspace.users, read<User>('users'));
  restore(workspace.userGroups, read<UserGroup>('userGroups'));
  restore(workspace.files, read<StoredFile>('files'));
  restore(workspace.screens, read<Screen>('screens'));
  for (const name of read<true>('retiredNames').keys()) workspace.retiredNames.add(name);
  for (const [id, channel] of read<Omit<Channel, 'log'>>('channels')) workspace.channels.set(id, { ...channel, log: emptyLog() });
  for (const [id, message] of read<Message>('messages')) {
    const channel = workspace.channels.get(id.split('/')[0] ?? '');
    if (channel) appendMessage(channel.log, message);
    workspace.passTs(message.ts);
  }
  forgetMessages(workspace);
  // Time that was skipped or sped up stays so: no message may come before one that is already there.
  const { clock } = workspace;
  if (isReal(clock)) clock.leap(Math.max(0, (read<number>('clock').get('') ?? 0) - clock.aheadMs()));
}

function restore<Thing>(into: Map<string, Thing>, from: ReadonlyMap<string, Thing>): void {
  for (const [id, thing] of from) into.set(id, thing);
}

const aheadOf = (clock: Clock): number => (isReal(clock) ? clock.aheadMs() : 0);
