import { storable } from '../../domain/readable.ts';

type Payload = Readonly<Record<string, unknown>>;

/** A payload with every text in it as Postgres can hold it: nobody further in has to think of NUL and half characters. */
export const storablePayload = (payload: Payload): Payload =>
  Object.fromEntries(Object.entries(payload).map(([key, value]) => [key, kept(value)]));

function kept(value: unknown): unknown {
  if (typeof value === 'string') return storable(value);
  if (Array.isArray(value)) return value.map(kept);
  if (typeof value !== 'object' || value === null) return value;
  return storablePayload({ ...value });
}
