/** An installed app: the one under test, or one that only posts (monitoring). */
export interface App {
  readonly id: string;
  readonly name: string;
  readonly botId: string;
  readonly botUserId: string;
  /** Whether people and the app may write in the app's Messages tab. */
  readonly messagesTab: 'open' | 'read_only' | 'off';
}

/** What the app under test proves itself with. */
export interface Credentials {
  readonly botToken: string;
  readonly appToken: string;
  readonly signingSecret: string;
  readonly verificationToken: string;
}

/** `installed` while its tokens work; afterwards every call is refused with the state's own error. */
export type Installation = 'installed' | 'token_revoked' | 'account_inactive';
