import { beforeAll, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { checkPolicy, type Policy } from '../../../src/domain/policy.ts';
import { leavesNothingBehind } from '../../support/people.ts';
import { openStory, type Story } from '../../support/story.ts';
import { isObject, oddIncident } from './odd-incident.ts';
import { aliveIn, oddText } from './odd-text.ts';

/** Every text that people can fill in, through the strict workspace: nothing is refused, nothing comes alive, nothing is cut inside a character. */
export function oddTexts(how: { readonly numRuns: number; readonly seed?: number }): void {
  describe('whatever people write', () => {
    const story = openStory({ policy: oddPolicy() });
    beforeAll(async () => {
      story.slack.welcomes({ name: 'zed', realName: '<!channel> *Zed* & `co` https://fuzz.example 🚨' });
      await story.database.db
        .insertInto('runbookEntries')
        .values({
          writtenAt: new Date(0),
          writtenBy: 'UANA',
          title: '<!channel> restarted *db* <https://fuzz.example|x>',
          body: `@here restarted ${'🚨 <b> '.repeat(600)}`,
        })
        .execute();
    });

    it('is shown, and does nothing', async () => {
      let looked = 0;
      const property = fc.asyncProperty(fc.array(oddText, { minLength: 12, maxLength: 24 }), async (texts) => {
        await oddIncident(story, texts);
        const calls = story.slack.calls.slice(looked);
        looked = story.slack.calls.length;
        expect(calls.flatMap(({ method, args }) => faultsIn(args).map((fault) => `${method}: ${fault}`))).toEqual([]);
        expect(refusalsOf(story)).toEqual([]);
      });
      await fc.assert(property, { ...how, endOnFailure: true });
    }, 600_000);

    leavesNothingBehind(story);
  });
}

const refusalsOf = ({ slack }: Story): string[] =>
  slack.refusals.map(({ method, args, result }) => `${method} ${JSON.stringify(result)} ${JSON.stringify(args).slice(0, 500)}`);

// Whoever writes the policy may use what Slack formats; signs and brackets must still break nothing.
function oddPolicy(): Policy {
  const odd = 'Nobody & <nothing> works: "x" \\ 🚨';
  const checked = checkPolicy({
    severities: {
      minor: {
        meaning: odd,
        causes: [odd, odd],
        actions: [odd],
        page: [],
        playbook: { investigating: [{ task: odd, button: odd }, { hint: odd }] },
      },
    },
    roles: { lead: { title: odd, duties: [odd] }, comms: { title: odd } },
    checklists: { validation: [odd, `${odd} again`], tollgates: [odd] },
  });
  if (!checked.ok) throw new Error(JSON.stringify(checked.mistakes));
  return checked.policy;
}

const formatted = new Set(['text', 'initial_comment', 'topic']);

/** What is wrong with what was sent, wherever in it: text that came alive, half a character, a value of ours that is no JSON. */
function faultsIn(args: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(args).flatMap(([name, value]) => {
    if (typeof value === 'string' && /^[[{]/.test(value) && (name === 'blocks' || name === 'view'))
      return faultsInBlocks(JSON.parse(value));
    if (typeof value !== 'string') return faultsInBlocks(value);
    return [...cutIn(value), ...(formatted.has(name) ? aliveIn(value) : [])];
  });
}

function faultsInBlocks(node: unknown): string[] {
  if (typeof node === 'string') return cutIn(node);
  if (Array.isArray(node)) return node.flatMap(faultsInBlocks);
  if (!isObject(node)) return [];
  const own = node.type === 'mrkdwn' ? aliveIn(String(node.text)) : [];
  const values = [node.private_metadata, ...('action_id' in node ? [node.value] : [])].filter(
    (value) => typeof value === 'string' && value !== '',
  );
  return [
    ...own,
    ...values.flatMap((value) => (isJson(String(value)) ? [] : [`no JSON: ${String(value)}`])),
    ...Object.values(node).flatMap(faultsInBlocks),
  ];
}

const cutIn = (text: string): string[] =>
  text.isWellFormed() && !text.includes('\uFFFD') ? [] : [`half a character in ${text.slice(0, 80)}`];

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}
