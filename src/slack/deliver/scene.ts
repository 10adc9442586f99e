import type { Incident } from '../../domain/incident.ts';
import type { Scene } from '../../features/board.ts';
import { findIncident } from '../../store/incidents.ts';
import { Undeliverable } from '../failure.ts';
import { permalink } from '../workspace.ts';
import type { InHand } from './delivery.ts';

/** The incident an effect is about, as it is now. */
export async function incidentInHand({ tx, row }: InHand<unknown>): Promise<Incident> {
  const incident = row.incidentId === null ? null : await findIncident(tx, { id: row.incidentId });
  if (!incident) throw new Error(`effect ${row.id} is about no incident`);
  return incident;
}

export const channelInHand = async (inHand: InHand<unknown>): Promise<string> => channelOf(await incidentInHand(inHand));

export function channelOf({ channelId }: Incident): string {
  if (channelId === null) throw new Undeliverable('incident_not_opened');
  return channelId;
}

export async function sceneInHand(inHand: InHand<unknown>): Promise<Scene> {
  const { policy, workspace } = inHand.delivery;
  return { incident: await incidentInHand(inHand), policy, permalink: permalink(workspace) };
}
