import { beforeAll, describe, expect, it } from '@jest/globals';
import { peopleOf, writtenPolicy } from '../support/people.ts';
import { openStory } from '../support/story.ts';

const story = openStory({ policy: writtenPolicy() });
const { asks, clicks, closesForms, says, note } = peopleOf(story);
const slowMs = 2_500;

let channel = '';
beforeAll(async () => {
  channel = await story.declares('ana', 'major checkout is slow');
  await asks('ana', 'lead me', channel);
  await asks('ana', 'option restart the pool', channel);
});

const ana = () => story.person('ana');
const card = () => story.finds('ana', channel, 'Take scribe');

/** Slack answers every call slowly meanwhile: a gesture that was acknowledged before the first of those answers has waited for no call. */
async function waitedForSlack(gestures: Readonly<Record<string, () => Promise<unknown>>>): Promise<string[]> {
  const before = story.slack.calls.length;
  const end = story.slack.faults.set({ latencyMs: slowMs });
  const waited: string[] = [];
  for (const [name, makes] of Object.entries(gestures)) {
    await makes();
    if (story.slack.calls.length > before) waited.push(name);
  }
  end();
  await story.settled();
  await closesForms('ana');
  return waited;
}

describe('Slack’s three seconds: nothing waits for a call before its answer', () => {
  const lines =
    'critical site down|checkout fails||status|help|check|list|staus|lead nobody|lead @ana|page @dev come|update looking|task @dev look|done 3|note this|severity critical|phase mitigating|choose 1|catchup|resolve|postmortem';

  it('no command', async () => {
    const typed = lines.split('|').map((line) => [line, () => ana().types(`/incident ${line}`, { in: channel })] as const);
    expect(await waitedForSlack(Object.fromEntries(typed))).toEqual([]);
  });

  it('no click, no form, no shortcut', async () => {
    const message = await says('ana', 'db1 is full', channel);
    await clicks('ana', card(), 'Update');
    await ana().fills({ 'What is new': 'nearly there' });
    const gestures = {
      'a form handed in': () => ana().submits(),
      'a click on the card': () => ana().clicks(card(), 'Take ops'),
      'a click that opens a form': () => ana().clicks(card(), 'Page'),
      'a click in a private message': () => ana().clicks(note('ana', 'On my way'), 'On my way'),
      '“Add to timeline”': () => ana().messageShortcut(message, 'add-to-timeline'),
      '“Make a task”': () => ana().messageShortcut(message, 'make-task'),
      'the global shortcut': () => ana().globalShortcut('Declare incident'),
    };
    expect(await waitedForSlack(gestures)).toEqual([]);
  });

  it('no click inside a form, and no end of an incident', async () => {
    await asks('ana', 'resolve restarted', channel);
    expect(await waitedForSlack({ 'resolve handed in': () => ana().submits() })).toEqual([]);
    await asks('ana', 'reopen it is slow again', channel);
    await clicks('ana', card(), 'More');
    expect(await waitedForSlack({ 'a click inside a form': () => ana().clicks(ana().form()!, 'Severity') })).toEqual([]);
  });
});

describe('a declaration', () => {
  it('takes two Slack calls to its card, one after the other: create, post', async () => {
    const before = story.slack.calls.length;
    const other = await story.declares('ana', 'minor the logo is gone');
    const calls = story.slack.calls.slice(before).map(({ method, args }) => [method, args['channel']] as const);
    const posted = calls.findIndex(([method, to]) => method === 'chat.postMessage' && to === other);
    expect(calls.slice(0, posted + 1).map(([method]) => method)).toEqual(['conversations.create', 'chat.postMessage']);
  });

  it('tells in plain words when Slack will not have it', async () => {
    story.slack.faults.set({ method: 'conversations.create', error: 'restricted_action' });
    await asks('ana', 'minor nothing works', '#general');
    story.slack.faults.clear();
    await story.passes(1_000);
    expect(story.finds('ana', '#general', 'has no channel').shown).toContain('an admin has to allow it');
  });
});
