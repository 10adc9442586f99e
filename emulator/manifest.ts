import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

/** An app manifest as Slack reads it (schema v2): an unknown key is refused, as Slack refuses it. */
const text = (max: number) => z.string().min(1).max(max);

const SlashCommand = z.strictObject({
  command: z.string().min(2).max(32).startsWith('/'),
  description: text(2000),
  usage_hint: text(1000).optional(),
  should_escape: z.boolean().default(false),
  url: text(3000).optional(),
});

const Shortcut = z.strictObject({ name: text(24), type: z.enum(['message', 'global']), callback_id: text(255), description: text(150) });

const Scopes = z.strictObject({
  bot: z.array(z.string()).max(255).default([]),
  user: z.array(z.string()).max(255).optional(),
  bot_optional: z.array(z.string()).max(255).optional(),
  user_optional: z.array(z.string()).max(255).optional(),
});

const Features = z.strictObject({
  app_home: z
    .strictObject({
      home_tab_enabled: z.boolean().default(false),
      messages_tab_enabled: z.boolean().default(true),
      messages_tab_read_only_enabled: z.boolean().default(false),
    })
    .optional(),
  bot_user: z.strictObject({ display_name: text(80).regex(/^[a-z0-9._-]+$/), always_online: z.boolean().default(false) }),
  slash_commands: z.array(SlashCommand).min(1).max(50).optional(),
  shortcuts: z.array(Shortcut).min(1).max(10).optional(),
  unfurl_domains: z.array(z.string()).min(1).max(5).optional(),
});

const Settings = z.strictObject({
  event_subscriptions: z
    .strictObject({
      request_url: z.string().optional(),
      bot_events: z.array(z.string()).max(100).default([]),
      user_events: z.array(z.string()).max(100).optional(),
      metadata_subscriptions: z.array(z.unknown()).min(1).max(20).optional(),
    })
    .optional(),
  interactivity: z
    .strictObject({ is_enabled: z.boolean(), request_url: z.string().optional(), message_menu_options_url: z.string().optional() })
    .optional(),
  socket_mode_enabled: z.boolean().default(false),
  org_deploy_enabled: z.boolean().optional(),
  token_rotation_enabled: z.boolean().optional(),
  allowed_ip_address_ranges: z.array(z.string()).max(50).optional(),
  is_hosted: z.boolean().optional(),
  function_runtime: z.string().optional(),
});

export const ManifestDocument = z.strictObject({
  _metadata: z.looseObject({}).optional(),
  display_information: z.strictObject({
    name: text(35),
    description: text(140).optional(),
    long_description: z.string().min(175).max(4000).optional(),
    background_color: z
      .string()
      .regex(/^#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})$/)
      .optional(),
  }),
  features: Features,
  oauth_config: z.strictObject({
    scopes: Scopes,
    redirect_urls: z.array(z.string()).max(1000).optional(),
    pkce_enabled: z.boolean().optional(),
    token_management_enabled: z.boolean().optional(),
  }),
  settings: Settings.default({ socket_mode_enabled: false }),
});

export type ManifestDocument = z.input<typeof ManifestDocument>;

export interface CommandSpec {
  readonly command: string;
  readonly description: string;
  readonly usageHint: string;
  readonly shouldEscape: boolean;
}

export interface ShortcutSpec {
  readonly name: string;
  readonly type: 'message' | 'global';
  readonly callbackId: string;
  readonly description: string;
}

/** What the emulator needs of a manifest. */
export interface Manifest {
  readonly name: string;
  readonly description: string;
  readonly botName: string;
  readonly scopes: readonly string[];
  readonly botEvents: readonly string[];
  readonly commands: readonly CommandSpec[];
  readonly shortcuts: readonly ShortcutSpec[];
  readonly isInteractive: boolean;
  readonly homeTabEnabled: boolean;
  /** `read_only`: the app writes to people there, they cannot write to it. */
  readonly messagesTab: 'open' | 'read_only' | 'off';
  readonly socketMode: boolean;
}

/** Reads a manifest from a YAML (or JSON) file, or takes one already parsed. Throws, naming every fault and its place. */
export function readManifest(source: string | ManifestDocument): Manifest {
  const document: unknown = typeof source === 'string' ? parse(readFileSync(source, 'utf8')) : source;
  const checked = ManifestDocument.safeParse(document);
  if (!checked.success) {
    const name = typeof source === 'string' ? source : 'the manifest given';
    throw new Error(`Slack would refuse ${name}:\n${z.prettifyError(checked.error)}`);
  }
  const { display_information: about, features, oauth_config: oauth, settings } = checked.data;
  return {
    name: about.name,
    description: about.description ?? '',
    botName: features.bot_user.display_name,
    scopes: oauth.scopes.bot,
    botEvents: settings.event_subscriptions?.bot_events ?? [],
    commands: (features.slash_commands ?? []).map((spec) => ({
      command: spec.command,
      description: spec.description,
      usageHint: spec.usage_hint ?? '',
      shouldEscape: spec.should_escape,
    })),
    shortcuts: (features.shortcuts ?? []).map((spec) => ({
      name: spec.name,
      type: spec.type,
      callbackId: spec.callback_id,
      description: spec.description,
    })),
    isInteractive: settings.interactivity?.is_enabled ?? false,
    homeTabEnabled: features.app_home?.home_tab_enabled ?? false,
    messagesTab: messagesTabOf(features.app_home),
    socketMode: settings.socket_mode_enabled,
  };
}

function messagesTabOf(home: z.infer<typeof Features>['app_home']): Manifest['messagesTab'] {
  if (home?.messages_tab_enabled === false) return 'off';
  return home?.messages_tab_read_only_enabled === true ? 'read_only' : 'open';
}
