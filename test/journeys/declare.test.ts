import { describe, expect, it } from '@jest/globals';
import { openStory } from '../support/story.ts';

const story = openStory();

describe('/incident critical site down', () => {
  it('opens the channel with its card first, and tells the typist where', async () => {
    const seen = await story.person('ana').types('/incident critical site down', { in: '#general' });
    expect(seen.ephemeral?.shown).toContain('INC-1');
    await story.settled();

    const channel = story.slack.channel('inc-1-site-down');
    const [card] = channel.messages.filter(({ subtype }) => subtype === undefined);
    expect(card?.text).toContain('INC-1');
    expect(channel.members).toContain(story.person('ana').id);
    expect(story.person('ana').sees('#general').at(-1)?.shown).toContain(channel.id);
    expect(story.slack.refusals.map(({ method, result }) => [method, result])).toEqual([]);
  });
});
