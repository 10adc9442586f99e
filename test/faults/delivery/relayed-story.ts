import { afterAll } from '@jest/globals';
import { openRelay, type Relay, type Relayed } from '../../support/relay.ts';
import { openStory, type Story } from '../../support/story.ts';

export interface RelayedStory {
  readonly story: Story;
  /** The bot's open sockets, as they go over the wire: those that Slack has greeted. */
  readonly sockets: () => Relayed[];
  readonly wire: () => Relay;
}

/** A bot whose wire to Slack is in the test's hands. */
export function openRelayedStory(): RelayedStory {
  let relay: Relay | undefined;
  const wire = (): Relay => {
    if (!relay) throw new Error('the wire is there inside tests only');
    return relay;
  };
  const story = openStory({
    async enters(slack) {
      relay = await openRelay(() => Number(new URL(slack.apiUrl).port));
      // From now on Slack sends everybody by way of the relay.
      slack.workspace.origin = `http://127.0.0.1:${relay.port}`;
      const apiUrl = `${slack.workspace.origin}/api/`;
      return { door: { kind: 'socket', appToken: slack.appToken, apiUrl }, apiUrl };
    },
  });
  afterAll(() => relay?.close());
  return {
    story,
    wire,
    sockets: () =>
      wire()
        .connections()
        .filter(({ opening, greeting }) => opening().startsWith('GET /link') && greeting().includes('"hello"')),
  };
}
