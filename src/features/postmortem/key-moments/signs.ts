/** What in a text speaks for or against its telling a reader what happened. Each sign counts once, however often it occurs. */
export interface Sign {
  readonly pattern: RegExp;
  readonly weight: number;
}

const word = (...alternatives: readonly string[]): RegExp => new RegExp(String.raw`(?<![\w-])(?:${alternatives.join('|')})(?![\w-])`, 'i');

const deed = word(
  'added|applied|backed up|blocked|bypassed|changed|cleared|cleaned up|configured|copied|created|cut over|deleted|deployed|detached|disabled|drained|dropped',
  'enabled|evicted|failed over|flushed|freed|imported|increased|installed|isolated|issued|killed|lowered|merged|migrated|moved|mounted|patched|paused|promoted',
  'published|purged|pushed|put back|raised|rebooted|rebuilt|redeployed|reduced|reindexed|released|removed|renewed|replaced|replayed|reset|restarted|restored|resumed',
  'reverted|rollback|revoked|rolled back|rolled forward|rolled out|rotated|rerouted|scaled|set to|shut down|started|stopped|switched|taken|took|truncated|turned (?:off|on|.{1,30} (?:off|on))|unblocked',
  'updated|upgraded|uploaded|wiped',
);

const deedUnderWay = new RegExp(
  String.raw`(?:^|[.,;:] |\b(?:now|am|is|are|we're|i'm) )(?:${[
    'adding|applying|backing up|blocking|copying|cutting over|deleting|deploying|disabling|draining|enabling|failing over|going back|importing|killing|merging|migrating|moving',
    'promoting|purging|rebooting|rebuilding|redeploying|removing|renewing|replacing|replaying|resetting|restarting|restoring|reverting|revoking|rolling back|rolling out',
    'rotating|rerouting|scaling|shutting down|starting|stopping|switching|taking|truncating|upgrading|wiping',
  ].join('|')})\b`,
  'i',
);

const state = word(
  'up again|(?:is|are) (?:up|down)|goes down|went down|back online|back to normal|back up|recovered|recovering|live|running|online|offline|healthy|unhealthy',
  'stopped|hangs?|hanging|hung|stuck|crash(?:es|ed|ing)?|dead|died|lost|gone|missing|empty|corrupt(?:ed)?|full|unreachable|refus(?:es|ed|ing)|reject(?:s|ed|ing)?',
  'fail(?:s|ed|ing)?|broken|tim(?:es|ed|ing) out|timeouts?|locked|throttled|exhausted|expired|leak(?:s|ed|ing)?|spik(?:es|ed|ing)|climbing|rising|falling|stable',
  'finished|completed?|fixed|resolved|mitigated|(?:works?|working|flowing|serving|possible|available) again|in sync|caught up|outage|is left|too (?:low|high|many)',
  'errors?|exceptions?|works|answers|serves|match(?:es)?|responds?|connects?|connected|ready|red|green|drop(?:s|ped)|not loaded',
  '(?:is|are|was|were|do|does|did|will) not|cannot|no longer',
);

const finding = word(
  'found|causes?|caused|because|turns out|traced|confirmed|reproduced|culprit|discovered|checked|verified|affected|no other|in all',
);

/** A status, an exception, a type: CrashLoopBackOff, SERVFAIL. */
const properName = /\b(?:[A-Z]{4,}|[A-Z][a-z]+[A-Z]\w+|[A-Z]{2,}[a-z]\w+)\b/;

const namedThing = new RegExp(
  [
    String.raw`\x60[^\x60]+\x60`, // code
    String.raw`\b[a-z]+_[a-z0-9_]+\b`, // a setting
    String.raw`(?:^|\s)\/[\w.-]+\/`, // a path
    String.raw`\b[a-z]+[a-z-]*\d+\b`, // a host
    String.raw`\bv?\d+\.\d+(?:\.\d+)+\b`, // a version
    String.raw`\b[a-z][\w-]+\.[a-z][\w-]+\b`, // a name with a domain, a file
    String.raw`(?:\b(?:PR|MR|CVE|build|release|issue|ticket)[ -]?|#)\d+`, // a change
  ].join('|'),
  'i',
);

const amount =
  /\d(?:[.,]\d+)*\s?(?:%|(?:[kmgt](?:i|b|ib)(?:\/s)?|thousand|million|ms|s|sec|min|minutes?|h|hours?|days?|[rq]ps)\b)|\b\d{1,3}(?:,\d{3})+\b|\b\d{3,}\b|\b\d+ of \d+\b/i;

export const signsFor: readonly Sign[] = [
  { pattern: deed, weight: 2 },
  { pattern: finding, weight: 2 },
  { pattern: deedUnderWay, weight: 1.5 },
  { pattern: state, weight: 1.5 },
  { pattern: namedThing, weight: 1.5 },
  { pattern: properName, weight: 0.75 },
  { pattern: /\b\d{1,2}:\d{2}\b/, weight: 1.5 },
  { pattern: amount, weight: 1 },
  // What one can go back to.
  { pattern: word('back(?:ing|ed) up|backups?|snapshots?|dumps?|restore points?|cop(?:y|ies)'), weight: 1.5 },
  { pattern: word('production|prod|primary|customers?|data|database'), weight: 0.75 },
  // A correction, an alarm.
  { pattern: /^(?:no|nope|not|unlikely|stop|wrong)\b/i, weight: 1 },
  { pattern: /^(?:STOP|PAGE|ALERT|WARNING|FIRING|RESOLVED|CRITICAL)\b/, weight: 1.5 },
];

const question: Sign = { pattern: /\?(?=\s|$|[)"'”])/, weight: 5 };
const underInvestigation: Sign = { pattern: word('looking|checking|investigating|digging|working on'), weight: 1 };
const request: Sign = {
  pattern: word("please|pls|someone|somebody|anyone|anybody|can you|could you|can we|could we|shall we|should we|let's|lets|let me know"),
  weight: 2,
};
const guess: Sign = {
  pattern: word(
    'probably|perhaps|maybe|might|possibly|likely|guess|suppose|assume|could be|could it|not sure|no idea|should be|should still|hopefully|hope|wonder',
    'seems?|feels?|sounds? like|i think|what if|bet',
  ),
  weight: 3,
};

/** A sentence with one of these asserts nothing: what else it holds does not count. */
export const unasserted: readonly Sign[] = [question, guess, request, underInvestigation];

export const signsAgainst: readonly Sign[] = [
  ...unasserted,
  {
    pattern: word(
      'lol|lmao|haha+|rofl|btw|fyi|thanks|thank you|thx|ty|cheers|hello|hi|hey|good (?:morning|evening|night|job|work)|morning|welcome|congrats|well done|nice one',
      'go to bed|get some sleep|coffee|tea|beers?|pizza|popcorn|lunch|monday|weekend|cursed|haunted|reminds me',
    ),
    weight: 4,
  },
  {
    pattern:
      /^(?:ok|okay|k|right|sure|yes|yep|yeah|ack|on it|on my way|here|looking|will do|same|agreed|got it|done|\+1|great|cool|nice)\b/i,
    weight: 2,
  },
  {
    pattern: /\b(?:i|we|you|they)(?:'ll| will|'d| would| meant| want(?:ed)?| wish| feel)\b|\b(?:going to|gonna|trying|try)\b/i,
    weight: 1.5,
  },
  { pattern: /:[a-z_]*(?:heart|wave|smile|joy|tada|coffee|beers?|pray|laughing|sweat|sob|fire)[a-z_]*:/, weight: 2 },
  // Nothing but emoji.
  { pattern: /^\W*(?::[\w+-]+:\W*)+$|^[^\p{L}\p{N}]*$/u, weight: 9 },
];
