import type { Change, MessageView, Snapshot } from '../../page-server/protocol.ts';
import { applyMessage, applyMessageGone } from './apply-message.ts';
import type { State } from './state.ts';

/** A snapshot replaces what is known; loaded stretches are dropped, because what happened between is not in them. */
export function applySnapshot(state: State, snapshot: Snapshot): State {
  return {
    ...state,
    connection: 'live',
    team: snapshot.team.name,
    me: snapshot.me,
    people: byId(snapshot.people),
    groups: byId(snapshot.groups),
    channels: byId(snapshot.channels),
    apps: snapshot.apps,
    stretches: {},
    threads: {},
    modals: snapshot.modals,
    homes: snapshot.homes,
    ephemerals: byChannel(snapshot.ephemerals),
    guide: snapshot.guide,
    clock: { ...snapshot.clock, readAtMs: Date.now() },
  };
}

export function applyChange(state: State, change: Change): State {
  switch (change.kind) {
    case 'person':
      return { ...state, people: { ...state.people, [change.person.id]: change.person } };
    case 'group':
      return { ...state, groups: { ...state.groups, [change.group.id]: change.group } };
    case 'channel':
      return { ...state, channels: { ...state.channels, [change.channel.id]: change.channel } };
    case 'channel_gone': {
      const { [change.channel]: _gone, ...channels } = state.channels;
      return { ...state, channels };
    }
    case 'message':
      return applyMessage(state, change);
    case 'message_gone':
      return applyMessageGone(state, change);
    case 'modals':
      return { ...state, modals: change.modals };
    case 'home':
      return { ...state, homes: { ...state.homes, [change.app]: change.view } };
    case 'clock':
      return { ...state, clock: { ...change.clock, readAtMs: Date.now() } };
    case 'guide':
      return { ...state, guide: change.guide };
    default:
      return change satisfies never;
  }
}

function byId<T extends { id: string }>(things: T[]): Record<string, T> {
  return Object.fromEntries(things.map((thing) => [thing.id, thing]));
}

function byChannel(messages: MessageView[]): Record<string, MessageView[]> {
  const grouped: Record<string, MessageView[]> = {};
  for (const message of messages) (grouped[message.channel] ??= []).push(message);
  return grouped;
}
