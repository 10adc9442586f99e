import { describe, expect, it } from '@jest/globals';
import { fetchMissed } from '../../../src/features/timeline/fetch-missed.ts';
import { noteArchive } from '../../../src/features/timeline/note-archive.ts';
import { noteRename } from '../../../src/features/timeline/note-rename.ts';
import { ana, asked, ben, openIncident } from '../../support/given.ts';

describe('a channel archived by hand', () => {
  it('is told to the lead privately, and to whoever declared while nobody leads', () => {
    const toLead = noteArchive.decide(asked({}), 'UDEV');
    expect(toLead).toMatchObject({ entries: [{ kind: 'channel_archived', key: true }], effects: [{ kind: 'tell', userId: 'UDEV' }] });
    expect(JSON.stringify(toLead)).toContain(`archived by <@${ana}>, and INC-7 is still open`);
    expect(noteArchive.decide(asked({}), null)).toMatchObject({ effects: [{ kind: 'tell', userId: ben }] });
  });

  it('is only noted once the incident is over', () => {
    const over = asked({}, { incident: { ...openIncident, phase: 'resolved' } });
    expect(noteArchive.decide(over, 'UDEV')).toEqual({
      kind: 'accepted',
      entries: [expect.objectContaining({ kind: 'channel_archived' })],
    });
  });
});

describe('a channel renamed by hand', () => {
  it('is called by its new name', () => {
    expect(noteRename.decide(asked({ name: 'inc-7-db' }), null)).toEqual({ kind: 'accepted', change: { channelName: 'inc-7-db' } });
  });
});

describe('what may have been missed', () => {
  it('is fetched by one reading, however many ask for it before it begins', () => {
    expect(fetchMissed.decide(asked({ goesOn: false }), false)).toMatchObject({ effects: [{ kind: 'catch-up' }] });
    expect(fetchMissed.decide(asked({ goesOn: false }), true)).toMatchObject({ effects: [] });
  });
});
