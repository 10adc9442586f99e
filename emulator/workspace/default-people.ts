/** A teammate to be. `id` only where an app's settings already name one. */
export interface PersonSpec {
  readonly name: string;
  readonly realName?: string;
  readonly title?: string;
  readonly tz?: string;
  readonly email?: string;
  readonly id?: string;
  readonly deactivated?: boolean;
  readonly isAdmin?: boolean;
  /** Sees no channel but those they were invited to; `single-channel`: of which there is one. */
  readonly isGuest?: boolean | 'single-channel';
}

export interface UserGroupSpec {
  readonly handle: string;
  readonly name: string;
  readonly members: readonly string[];
}

export interface ChannelSpec {
  readonly name: string;
  /** Names of members; all active people unless given. */
  readonly members?: readonly string[];
  readonly isPrivate?: boolean;
}

/** Teammates of different jobs and time zones, so that dates, mentions and pages have somebody to reach. */
export const defaultPeople: readonly PersonSpec[] = [
  { name: 'ana', realName: 'Ana Torres', title: 'On-call engineer', tz: 'Europe/Madrid', isAdmin: true },
  { name: 'ben', realName: 'Ben Okafor', title: 'Backend engineer', tz: 'Africa/Lagos' },
  { name: 'chloe', realName: 'Chloe Martin', title: 'Customer support', tz: 'Europe/Paris' },
  { name: 'dev', realName: 'Dev Patel', title: 'Database administrator', tz: 'Asia/Kolkata' },
  { name: 'emma', realName: 'Emma Wilson', title: 'Communications', tz: 'America/New_York' },
  { name: 'finn', realName: 'Finn Larsen', title: 'Engineering manager', tz: 'America/Los_Angeles' },
  { name: 'olga', realName: 'Olga Petrova', title: 'Left the company', tz: 'Europe/Berlin', deactivated: true },
];

export const defaultUserGroups: readonly UserGroupSpec[] = [
  { handle: 'oncall', name: 'On call', members: ['ana', 'ben'] },
  { handle: 'leads', name: 'Leads', members: ['finn', 'emma'] },
  { handle: 'dba', name: 'Database administrators', members: ['dev'] },
];

export const defaultChannels: readonly ChannelSpec[] = [{ name: 'general' }, { name: 'incidents' }, { name: 'random' }];
