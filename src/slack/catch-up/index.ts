import type { Ears } from '../ears.ts';

export const catchUp = async (_ears: Ears, _incidentId: number): Promise<void> => undefined;
export const catchUpAll = async (_ears: Ears): Promise<void> => undefined;
