import type { User, UserProfile } from './user.ts';

export interface UserSeed {
  readonly id: string;
  readonly teamId: string;
  readonly name: string;
  readonly realName: string;
  readonly title?: string;
  readonly tz?: string;
  readonly email?: string;
  readonly deleted?: boolean;
  readonly isAdmin?: boolean;
  readonly isRestricted?: boolean;
  readonly isUltraRestricted?: boolean;
  readonly bot?: { readonly botId: string; readonly appId: string };
  /** Milliseconds since the epoch: time zone offsets depend on the season. */
  readonly nowMs: number;
}

/** A user as users.info shows one. */
export function makeUser(seed: UserSeed): User {
  const { tz = 'Etc/UTC' } = seed;
  const isBot = seed.bot !== undefined;
  return {
    id: seed.id,
    team_id: seed.teamId,
    name: seed.name,
    deleted: seed.deleted ?? false,
    color: colorOf(seed.id),
    real_name: seed.realName,
    tz,
    tz_label: zoneLabel(tz, seed.nowMs),
    tz_offset: zoneOffsetSeconds(tz, seed.nowMs),
    profile: profileOf(seed),
    is_admin: seed.isAdmin ?? false,
    is_owner: seed.isAdmin ?? false,
    is_primary_owner: false,
    is_restricted: seed.isRestricted ?? false,
    is_ultra_restricted: seed.isUltraRestricted ?? false,
    is_bot: isBot,
    is_app_user: false,
    is_email_confirmed: !isBot,
    updated: Math.floor(seed.nowMs / 1000),
  };
}

function profileOf({ id, teamId, name, realName, title = '', email, bot }: UserSeed): UserProfile {
  const [first = realName, ...rest] = realName.split(' ');
  const image = (size: number) => `https://a.slack-edge.com/80588/img/avatars/ava_${id}-${size}.png`;
  return {
    real_name: realName,
    real_name_normalized: realName,
    display_name: bot === undefined ? name : '',
    display_name_normalized: bot === undefined ? name : '',
    first_name: first,
    last_name: rest.join(' '),
    title,
    ...(email !== undefined && { email }),
    phone: '',
    status_text: '',
    status_emoji: '',
    status_expiration: 0,
    avatar_hash: `g${id.slice(-11).toLowerCase()}`,
    image_24: image(24),
    image_32: image(32),
    image_48: image(48),
    image_72: image(72),
    image_192: image(192),
    image_512: image(512),
    ...(bot !== undefined && { api_app_id: bot.appId, bot_id: bot.botId }),
    team: teamId,
  };
}

function colorOf(id: string): string {
  let sum = 0;
  for (const char of id) sum = (sum * 31 + char.charCodeAt(0)) % 0xffffff;
  return sum.toString(16).padStart(6, '0');
}

function zoneOffsetSeconds(tz: string, nowMs: number): number {
  const name = new Intl.DateTimeFormat('en', { timeZone: tz, timeZoneName: 'longOffset' })
    .formatToParts(nowMs)
    .find((part) => part.type === 'timeZoneName');
  const match = /GMT([+-])(\d{2}):(\d{2})/.exec(name?.value ?? '');
  if (match === null) return 0;
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 3600 + Number(match[3]) * 60);
}

function zoneLabel(tz: string, nowMs: number): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone: tz, timeZoneName: 'long' }).formatToParts(nowMs);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? tz;
}
