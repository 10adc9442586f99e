/** One thing that a faithful Slack enforces, and the tests that show it: file, then titles. Where it is a refusal, they show that first, then the accepted form. */
export interface Check {
  readonly says: string;
  readonly provedBy: Readonly<Record<string, readonly string[]>>;
}

const TRANSPORT: readonly Check[] = [
  {
    says: 'A call needs a token, of the kind that its method takes',
    provedBy: {
      'api/transport.test.ts': [
        'refuses a call without a token, with an unknown one, with one of the wrong kind',
        'answers a socket address to the app token, in the header only',
      ],
    },
  },
  {
    says: 'A call needs a scope that the manifest grants; what is missing is named',
    provedBy: {
      'api/transport.test.ts': [
        'names the scope that is missing and those that are there',
        'asks for the scope of the type of conversation',
      ],
    },
  },
  {
    says: 'Bodies are forms, JSON or multipart, and nothing else',
    provedBy: {
      'api/transport.test.ts': [
        'reads forms, JSON and multipart alike, with the token in the header or the form',
        'refuses other content types, broken JSON and broken forms',
      ],
    },
  },
  {
    says: 'What is not here is unknown_method, never a silent ok',
    provedBy: { 'api/transport.test.ts': ['answers unknown_method to what is not here, and tells'] },
  },
  {
    says: 'Required arguments are required, and named when they are missing',
    provedBy: { 'api/transport.test.ts': ['names the argument that is missing or of the wrong type'] },
  },
  {
    says: 'A ticket opens one socket, within its time; ten sockets are open at most',
    provedBy: {
      'delivery/socket-mode.test.ts': ['takes a ticket once', 'refuses a ticket after thirty seconds', 'sends the eleventh socket away'],
    },
  },
  {
    says: 'Hello comes first, each envelope goes to one socket, and pings are real',
    provedBy: {
      'delivery/socket-mode.test.ts': [
        'greets first, with the number of sockets',
        'go to exactly one socket, whichever chance picks',
        'come as control frames, and a client that answers them stays',
        'end a client that never answers',
      ],
    },
  },
  {
    says: 'Sockets are lost as Slack loses them: warned, refreshed, switched off, cut, half open',
    provedBy: {
      'delivery/socket-mode.test.ts': [
        'drops it ten seconds after a warning it ignores',
        'makes the real client come back after a refresh',
        'closes at once when Socket Mode is switched off',
        'fails what was under way when the connection is cut',
        'lets a silent socket swallow envelopes without a word',
      ],
    },
  },
  {
    says: 'An ack has three seconds; a late, double or unknown one is recorded, and an empty payload is none',
    provedBy: {
      'delivery/socket-mode.test.ts': [
        'is three seconds; what comes later, twice or for nothing is recorded',
        'reach the real client, whose answer comes back',
      ],
    },
  },
  {
    says: 'What is not acknowledged comes again at once, after one minute and after five, with the same event_id',
    provedBy: {
      'delivery/redelivery.test.ts': ['is sent again at once, after one minute and after five'],
      'delivery/delivery.test.ts': [
        'come again with the same event_id when not acknowledged in three seconds',
        'raised while no socket was open come a minute later',
      ],
    },
  },
  {
    says: 'Events come twice or out of order, and a mention as two events with one ts',
    provedBy: {
      'delivery/delivery.test.ts': ['are doubled, swapped and delayed as set'],
      'delivery/message-events.test.ts': ['that mention the bot arrive twice, with one ts'],
    },
  },
  {
    says: 'Over HTTP requests are signed, retried and checked as Slack does, and switched off when they fail',
    provedBy: {
      'delivery/http-mode.test.ts': [
        'has its exact content type, a v0 signature over the raw body, and says when it is a retry',
        'refuses a forged or an old signature',
        'gets no event before it has answered',
        'is an HTTP error outside 2xx, and may forbid retries',
        'are switched off when over 95 % of an hour of a thousand fail, until enabled by hand',
        'are dropped, and the app is told once a minute, until the hour has passed',
      ],
    },
  },
];

const LIMITS: readonly Check[] = [
  {
    says: 'Calls are limited by method and tier, posting by channel, with 429 and whole seconds',
    provedBy: {
      'api/trouble.test.ts': [
        'answer 429 with whole seconds, for that method alone, until the time has passed',
        'count edits by workspace, not by channel: fifty a minute',
        'count posting by channel',
      ],
    },
  },
  {
    says: 'Faults can be made: 500, a reply lost after the deed, a slow answer, a cut',
    provedBy: {
      'api/trouble.test.ts': [
        'strikes as often as asked, one method or all',
        'loses the reply after the deed, or cuts the line before it',
        'answers late what it was asked first',
      ],
    },
  },
  {
    says: 'History pages shortly, to an empty cursor, and for unlisted apps by fifteen, once a minute',
    provedBy: {
      'api/history.test.ts': ['pages newest first, to an empty cursor', 'refuses limits and bounds that Slack refuses'],
      'api/life.test.ts': ['can be short', 'have 15 messages, and come once a minute, for an app sold outside the Marketplace'],
    },
  },
];

const CONVERSATIONS: readonly Check[] = [
  {
    says: 'A name has rules, each with its error; archived, hidden and deleted channels keep theirs',
    provedBy: {
      'api/conversations.test.ts': [
        'refuses %j as %s',
        'keeps the names of archived and of hidden channels taken',
        'takes letters of any script, digits, - and _',
      ],
      'people/words.test.ts': ['deletes a channel for good, as an admin, and its name with it'],
    },
  },
  {
    says: 'Membership is asked for; a private channel does not exist outside',
    provedBy: {
      'api/conversations.test.ts': ['hides private channels from an app outside, and asks for membership in public ones'],
      'api/messages.test.ts': ['posts unjoined into public channels only with chat:write.public'],
    },
  },
  {
    says: 'Invitations fail as a whole, with an error for each, unless forced',
    provedBy: {
      'api/conversations.test.ts': [
        'refuses whom it cannot invite',
        'fails as a whole when one cannot be invited, and invites the others with force',
      ],
    },
  },
  {
    says: 'Archiving puts the bot out, and no bot unarchives',
    provedBy: {
      'api/conversations.test.ts': ['archives once, puts the bot out, and unarchives for no bot'],
      'delivery/channel-events.test.ts': ['archiving is the last a member bot hears of a private one'],
    },
  },
  {
    says: 'Topic and purpose have 250 characters, and are told as messages',
    provedBy: {
      'api/conversations.test.ts': ['takes 250 characters of topic and purpose, no more'],
      'delivery/channel-events.test.ts': ['a topic and a purpose are told as messages'],
    },
  },
  {
    says: 'Methods for channels refuse direct messages',
    provedBy: { 'api/conversations.test.ts': ['refuses channel methods on direct messages'] },
  },
];

const MESSAGES: readonly Check[] = [
  {
    says: 'A ts is text, unique and growing; a thread must be there, and a reply to a reply joins its parent',
    provedBy: {
      'api/transport.test.ts': ['names the argument that is missing or of the wrong type'],
      'api/history.test.ts': ['gives every message of a channel its own, growing ts, while the clock stands still'],
      'api/messages.test.ts': ['refuses a thread that is not there', 'attaches a reply to a reply to the parent, and counts'],
    },
  },
  {
    says: 'Text is cut at 40,000 when posted, refused over 4,000 when edited, and over 12,000 in blocks',
    provedBy: {
      'api/messages.test.ts': [
        'refuses a message without content, an unknown channel, and a private one it is not in',
        'cuts text at 40,000 characters',
        'refuse 4,001 characters, which posting takes',
        'names what is wrong in blocks, and where',
        'takes markdown_text alone',
      ],
    },
  },
  {
    says: 'An app edits its own messages; what it leaves out stays or goes by rule',
    provedBy: {
      'api/messages.test.ts': [
        'touch only the own messages that are there',
        'drop blocks for text alone, with the mark; replace blocks without it',
        'comes back whole only when asked for, and stays through updates until cleared',
        'answer is_inactive in an archived channel',
      ],
    },
  },
  {
    says: 'Edits, deletions and counters of threads are hidden events, for the bot itself too',
    provedBy: {
      'delivery/message-events.test.ts': [
        'an edit is a hidden message_changed with both versions and a time of its own',
        'a deletion is a hidden message_deleted',
        'a reply is a message of its own, then a change of its parent',
        'a deleted parent with replies becomes a tombstone by message_changed',
        'by the bot itself are heard, but are no mention',
      ],
    },
  },
  {
    says: 'An ephemeral message reaches one member, and is nowhere else',
    provedBy: {
      'api/messages.test.ts': ['reaches members only, and is nowhere but on their screen'],
      'people/response-url.test.ts': ['keeps an ephemeral message ephemeral'],
    },
  },
  {
    says: 'Texts are stored as Slack stores them: escaped, with links, emoji names and rich text',
    provedBy: {
      'api/messages.test.ts': ['stores what Slack stores: author, profile, normal text and its rich text'],
      'blocks/text.test.ts': ['is not changed by being sent back', 'never holds a bare sign outside angle brackets'],
      'blocks/rich-text.test.ts': ['is itself a valid block, whatever was said'],
    },
  },
  {
    says: 'Metadata has both keys, flat values and a size, and comes back whole only when asked for',
    provedBy: {
      'api/messages.test.ts': [
        'needs both keys and plain values, in a size',
        'comes back whole only when asked for, and stays through updates until cleared',
        'posts when its time comes, unless it was deleted or carries metadata',
      ],
    },
  },
  {
    says: 'A message is scheduled within 120 days, thirty in five minutes, and comes when its time does',
    provedBy: {
      'api/messages.test.ts': [
        'refuses the past, more than 120 days, and more than 30 in five minutes',
        'posts when its time comes, unless it was deleted or carries metadata',
      ],
    },
  },
];

const BLOCKS_AND_VIEWS: readonly Check[] = [
  {
    says: 'Every limit of Block Kit is kept, with Slack’s words and pointers',
    provedBy: {
      'blocks/block-limits.test.ts': ['a message is refused, then accepted, at the limit of'],
      'blocks/view-limits.test.ts': ['a view is refused, then accepted, at the limit of'],
      'api/messages.test.ts': ['names what is wrong in blocks, and where', 'takes one table, as the attachment that it becomes'],
    },
  },
  {
    says: 'Options have their number, their length and their initial one',
    provedBy: {
      'blocks/element-limits.test.ts': [
        'an element in actions is refused, then accepted, at the limit of',
        'an input is refused, then accepted, at the limit of',
      ],
      'people/inputs.test.ts': ['shows no options of an answer that Slack would not take'],
    },
  },
  {
    says: 'A trigger opens one view, for one person, within three seconds',
    provedBy: {
      'people/forms.test.ts': ['work once, for three seconds, and only as Slack made them', 'are not spent by a view that is refused'],
    },
  },
  {
    says: 'Views stack to three, have one external id each, and are updated against a hash',
    provedBy: {
      'people/forms.test.ts': [
        'holds three modals, each over the last',
        'keeps what was typed where ids stay, and refuses an old hash or a strange view',
        'needs an external id that no other view has',
        'is published for one person, against a hash when given',
      ],
      'blocks/view-limits.test.ts': ['a view is refused, then accepted, at the limit of', '250 kB'],
    },
  },
  {
    says: 'A form is checked by the client before it goes out, and its answer before it is shown',
    provedBy: {
      'blocks/state.test.ts': ['a form is kept back, then sent, by'],
      'people/forms.test.ts': [
        'is checked by the client before it goes out',
        'shows trouble and stays open on %s',
        'shows trouble on a fourth view, and on an external id that another view has',
        'does what the app answers: update, push, clear',
      ],
    },
  },
  {
    says: 'state.values is complete, nulls included, and outlives an update where ids stay',
    provedBy: { 'blocks/state.test.ts': ['state.values', 'survives an update where ids and type are the same, and only there'] },
  },
  {
    says: 'view_closed comes to who asked for it, and tells Cancel from ×',
    provedBy: {
      'people/forms.test.ts': [
        'goes back by Cancel, or all at once by ×, telling who asked to be told',
        'closes in silence when nobody asked',
      ],
    },
  },
  {
    says: 'A response_url works five times in thirty minutes, for that person unless told otherwise',
    provedBy: {
      'people/response-url.test.ts': [
        'is used five times, then no more',
        'expires after thirty minutes',
        'whispers unless in_channel, even where the app is no member',
        'replaces or deletes the message of the button',
      ],
    },
  },
];

const COMMANDS_AND_PEOPLE: readonly Check[] = [
  {
    says: 'A command is all text, escaped as the manifest says, not for threads, and says when it failed',
    provedBy: {
      'people/commands.test.ts': [
        'is all text, with the words after the command',
        'escapes mentions, channels and addresses only where the manifest says so',
        'says when the app was late, unreachable, or answered nonsense',
        'says that a command is unknown, or does not work in threads, and tells no app',
      ],
    },
  },
  {
    says: 'Reactions, pins and bookmarks are there once, and gone once; reminders are not for bots',
    provedBy: {
      'api/items.test.ts': [
        'are added once and removed once',
        'are added once, listed, and removed once',
        'need a link that starts with http or https',
      ],
      'delivery/message-events.test.ts': ['reactions say to whom they were given', 'pins are counted'],
      'api/transport.test.ts': ['refuses to a bot what only users may do'],
    },
  },
  {
    says: 'People, guests, bots and Slackbot come and go; so do paid plans, tokens and the app itself',
    provedBy: {
      'api/users.test.ts': [
        'lists people, bots, Slackbot and those who left',
        'finds by id and by address, not those who left',
        'has no user groups on the free plan',
      ],
      'api/life.test.ts': ['are guests, and are listed as such', 'and go: out of channels and groups, but not out of the list'],
      'api/transport.test.ts': ['refuses everything once the token is revoked', 'refuses everything once the app is uninstalled'],
      'people/stranger-app.test.ts': ['is cut off in the middle of its work when its token is revoked'],
      'delivery/delivery.test.ts': [
        'of a revoked token are only that it was revoked, and its socket is closed',
        'end with the app: the socket is closed after the last one',
      ],
    },
  },
];

/** All forty, numbered from one in this order. */
export const fortyChecks: readonly Check[] = [
  ...TRANSPORT,
  ...LIMITS,
  ...CONVERSATIONS,
  ...MESSAGES,
  ...BLOCKS_AND_VIEWS,
  ...COMMANDS_AND_PEOPLE,
];
