import { readFile } from 'node:fs/promises';
import { types } from 'node:util';
import { isMap, isNode, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import { checkPolicy, type Policy } from './domain/policy.ts';
import type { PolicyMistake } from './domain/policy-fields.ts';
import type { Fault } from './fault.ts';

export type PolicyResult = { ok: true; policy: Policy } | { ok: false; faults: Fault[] };

const remedy = 'Correct that line; the policy.yml that ships with Muster shows every key with its meaning.';

/** Reads and checks the policy file. Every mistake is a fault that names its line. */
export async function loadPolicy(path: string): Promise<PolicyResult> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    const code = types.isNativeError(error) && 'code' in error ? String(error.code) : 'unreadable';
    return {
      ok: false,
      faults: [{ subject: path, problem: `cannot be read (${code})`, remedy: 'Set POLICY_FILE to the path of your policy.' }],
    };
  }
  return readPolicy(text, path);
}

export function readPolicy(text: string, name: string): PolicyResult {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const faultAt = (offset: number, problem: string): Fault => ({
    subject: `${name}, line ${lines.linePos(offset).line}:`,
    problem,
    remedy,
  });
  if (document.errors.length > 0) {
    return { ok: false, faults: document.errors.map(({ pos, message }) => faultAt(pos[0], message.split('\n', 1).join(''))) };
  }

  const checked = checkPolicy(document.toJS());
  if (checked.ok) return checked;
  const faults = checked.mistakes.map(({ path, message }) => ({
    offset: offsetOf(document, path),
    problem: `\`${path.join('.') || 'the policy'}\` ${message}`,
  }));
  return { ok: false, faults: faults.sort((a, b) => a.offset - b.offset).map(({ offset, problem }) => faultAt(offset, problem)) };
}

/** Where the key that a path leads to stands; for a key left out, the last one above it that is there. */
function offsetOf(document: Document, path: PolicyMistake['path']): number {
  for (let length = path.length; length > 0; length -= 1) {
    const parent = document.getIn(path.slice(0, length - 1), true);
    const key = path[length - 1];
    const node = isMap(parent)
      ? parent.items.find((pair) => isScalar(pair.key) && pair.key.value === key)?.key
      : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}
