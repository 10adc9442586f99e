import { incidentName } from '../../domain/incident.ts';
import type { Document } from '../board.ts';
import { draftOf } from './draft.ts';
import { loadRecord } from './record/load-record.ts';

/** The draft as a file in the incident's channel, as the record is when it is delivered. */
export const postmortemFile: Document = {
  name: 'postmortem',
  async write(tx, scene) {
    const name = incidentName(scene.incident);
    return {
      fileName: `${name.toLowerCase()}-post-mortem.md`,
      title: `Post-mortem of ${name}`,
      comment: `The post-mortem draft of ${name}, from the record as it is now. \`/incident postmortem\` brings the current one.`,
      content: draftOf(await loadRecord(tx, scene), scene.permalink),
    };
  },
};
