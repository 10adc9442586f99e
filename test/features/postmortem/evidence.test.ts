import { describe, expect, it } from '@jest/globals';
import { evidenceOf } from '../../../src/features/postmortem/key-moments/evidence.ts';

/** What a message needs to stand in the key timeline, if there is room. */
const enough = 1;

describe('a message that tells what happened', () => {
  it.each([
    'db3 ran out of disk space at 14:02',
    'disk on db3 is full',
    'rolled back to 2.4.1',
    'rollback finished, error rate is dropping',
    'the failover to eu-west took 4 minutes',
    'restarted the workers on queue-7',
    'cert for api.example.com expired 20 minutes ago',
    'found it: the feature flag checkout_v2 was turned on at 13:55',
    'turned checkout_v2 off',
    'orders are flowing again',
    'queue is drained',
    'p99 is back at 120ms',
    'kafka consumer group is stuck on partition 12',
    'we lost about 40 orders between 13:55 and 14:20',
    'the migration locked the users table',
    'killed the migration',
    'firewall rule 1234 blocks port 443 since the change at 9:10',
    'removed the rule, traffic is back',
    'redis evicts keys, memory at 100%',
    'scaled the cluster from 3 to 9 nodes',
    'load balancer health checks fail on all targets in us-east-1a',
    'AWS status page: elevated error rates in us-east-1',
    'switched dns to the standby',
    'standby serves traffic',
    'replica is 3 hours behind',
    'backup from 03:00 restored into db-restore-1',
    'row counts match after the restore',
    'customers cannot log in since 08:12',
    'logins work again',
    'vendor confirmed an outage on their side',
    'hotfix merged as #4521 and deployed',
    'no data was lost',
  ])('%s', (text) => {
    expect(evidenceOf(text)).toBeGreaterThanOrEqual(enough);
  });
});

describe('a message that does not', () => {
  it.each([
    'good morning everyone',
    'anyone else seeing this?',
    'is it just me or is everything slow',
    'I bet it is dns',
    'it is always dns',
    'this is fine :fire:',
    'who broke prod again lol',
    'friday deploys, what could go wrong',
    'grabbing lunch, back in 20 minutes',
    'my laptop just froze, typical',
    'can we get an ETA? my boss is asking',
    'customer X is on the phone, what do I tell them?',
    'ok thanks',
    '+1',
    'on it',
    'looking',
    'let me check',
    'brb',
    'same for me',
    'is there a dashboard for this?',
    'where is the runbook?',
    'I was about to go home',
    'nice, great job all',
    'well that was fun',
    'should I wake up the on call?',
    'maybe we should roll back',
    'could be the load balancer',
    'I think it is the cache',
    'probably related to the deploy at 14:00?',
    'sorry I am late, just saw the page',
    'what is the status here?',
    'do we have a bridge?',
    'happy to help if you need hands',
    'I can take a look after my meeting',
    'wow',
    ':eyes:',
    ':+1: :+1:',
    ':tada::tada:',
    'that graph looks scary',
    'reminds me of the outage in 2019',
    'does anybody know how to restart this thing?',
    'we should write a test for that',
    'someone should document this',
    'please keep the channel focused',
    "let's take this to a thread",
    "I'll check the logs",
    'we will know more in 10 minutes',
    'hang on',
    'one sec',
    'I have no idea what is going on',
    'who has access to db3?',
    'my vpn is slow today',
    'cc <@U123>',
    'congrats on the promotion btw',
    'see you tomorrow',
    'going to sleep, ping me if needed',
    'here is the link to the incident doc: https://docs.example.com/inc',
    'is this related to INC-12?',
    'thanks for the quick fix!',
    'haha 500 errors as far as the eye can see',
    'did we tell the customers?',
    'I guess the failover worked then',
    'hope this holds',
    'fingers crossed',
    'phew',
    'back',
    'hello, support here',
    'nothing from my side',
    "I don't understand any of this",
    'the coffee machine is down too',
  ])('%s', (text) => {
    expect(evidenceOf(text)).toBeLessThan(enough);
  });
});

describe('the name of a person', () => {
  it('is no evidence, whatever it looks like', () => {
    expect(evidenceOf('<@U12345> knows')).toBe(evidenceOf('they knows'));
  });
});
