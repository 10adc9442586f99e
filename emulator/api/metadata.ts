import { isJsonObject, type Json } from '../workspace/json.ts';
import type { MessageMetadata } from '../workspace/message.ts';
import { refuse, type Refusal } from './answer.ts';

export type MetadataFault = Refusal<'invalid_metadata_format' | 'invalid_metadata_schema' | 'metadata_too_large'>;

/** Slack documents no size; apps are told to stay under about eight kilobytes. */
const BYTES_MAX = 8192;
const KEY = /^[a-z][a-z0-9_]*$/;

/** A message's metadata: a type and a payload of plain values, one level of objects, or an array of flat objects. */
export function readMetadata(given: Json): MessageMetadata | MetadataFault {
  if (!isJsonObject(given)) return refuse('invalid_metadata_format');
  const { event_type: type, event_payload: payload } = given;
  if (typeof type !== 'string' || type === '' || payload === undefined || !isJsonObject(payload)) return refuse('invalid_metadata_format');
  if (!/^\w+$/.test(type)) return refuse('invalid_metadata_schema');
  if (!Object.entries(payload).every(([key, value]) => KEY.test(key) && isPayloadValue(value))) return refuse('invalid_metadata_schema');
  if (Buffer.byteLength(JSON.stringify(given)) > BYTES_MAX) return refuse('metadata_too_large');
  return { event_type: type, event_payload: payload };
}

const isPlain = (value: Json): boolean => ['string', 'number', 'boolean'].includes(typeof value);
const isFlat = (value: Json): boolean => isJsonObject(value) && Object.values(value).every(isPlain);

const isPayloadValue = (value: Json): boolean =>
  isPlain(value) || isFlat(value) || (Array.isArray(value) && value.every((item: Json) => isPlain(item) || isFlat(item)));
