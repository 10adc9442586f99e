export interface UserProfile {
  readonly real_name: string;
  readonly real_name_normalized: string;
  readonly display_name: string;
  readonly display_name_normalized: string;
  readonly first_name?: string;
  readonly last_name?: string;
  readonly title: string;
  readonly email?: string;
  readonly phone: string;
  readonly status_text: string;
  readonly status_emoji: string;
  readonly status_expiration: number;
  readonly avatar_hash: string;
  readonly image_24: string;
  readonly image_32: string;
  readonly image_48: string;
  readonly image_72: string;
  readonly image_192: string;
  readonly image_512: string;
  readonly api_app_id?: string;
  readonly bot_id?: string;
  readonly team: string;
}

/** A member of the workspace as users.info returns it. */
export interface User {
  readonly id: string;
  readonly team_id: string;
  readonly name: string;
  readonly deleted: boolean;
  readonly color: string;
  readonly real_name: string;
  readonly tz: string;
  readonly tz_label: string;
  readonly tz_offset: number;
  readonly profile: UserProfile;
  readonly is_admin: boolean;
  readonly is_owner: boolean;
  readonly is_primary_owner: boolean;
  readonly is_restricted: boolean;
  readonly is_ultra_restricted: boolean;
  readonly is_bot: boolean;
  readonly is_app_user: boolean;
  readonly is_email_confirmed: boolean;
  readonly updated: number;
}

export interface UserGroup {
  readonly id: string;
  readonly team_id: string;
  readonly handle: string;
  readonly name: string;
  readonly description: string;
  readonly is_usergroup: true;
  readonly is_external: false;
  readonly date_create: number;
  readonly date_update: number;
  readonly date_delete: number;
  readonly created_by: string;
  readonly updated_by: string;
  readonly users: readonly string[];
}
