import { z } from 'zod';
import type { Ask } from '../../domain/ask.ts';
import type { Request } from './request.ts';
import { safeJson } from './safe-json.ts';

const record = z.record(z.string(), z.unknown());

/** A value that is none of ours says nothing: whoever clicked has an answer all the same. */
const json = z.string().transform((text): Record<string, unknown> => record.safeParse(safeJson(text)).data ?? {});

/** Who made the gesture; `team` is null where an organisation installed the app. */
const sender = {
  team: z.object({ id: z.string() }).nullish(),
  user: z.object({ id: z.string(), team_id: z.string().nullish() }),
};
const senders = z.object(sender);
export type Sender = z.infer<typeof senders>;

export const teamOf = ({ team, user }: Sender): string | null | undefined => team?.id ?? user.team_id;

const option = z.object({ value: json });
const action = z.object({
  action_id: z.string(),
  action_ts: z.string().nullish(),
  value: json.nullish(),
  selected_option: option.nullish(),
  selected_user: z.string().nullish(),
});

/** What our own forms carry from opening to submit, in Slack's private_metadata. */
export const formMemory = z.object({
  prefill: z.record(z.string(), z.unknown()).default({}),
  incident: z.number().optional(),
  channelId: z.string().optional(),
  responseUrl: z.string().optional(),
});
export type FormMemory = z.infer<typeof formMemory>;

export const actionsBody = z.object({
  type: z.literal('block_actions'),
  ...sender,
  trigger_id: z.string(),
  response_url: z.string().nullish(),
  channel: z.object({ id: z.string() }).nullish(),
  container: z.object({ message_ts: z.string().nullish(), channel_id: z.string().nullish() }).nullish(),
  view: z.object({ type: z.string(), private_metadata: z.string().nullish() }).nullish(),
  actions: z.array(action).min(1),
});
export type ActionsBody = z.infer<typeof actionsBody>;

/** A click, or a choice from a menu: `ask:verb` asks at once, `form:verb` opens the verb's form. */
export function readAction(body: ActionsBody, now: Date): Request | null {
  const [clicked] = body.actions;
  const match = /^(ask|form):([a-z-]+)(?:#.*)?$/.exec(clicked?.action_id ?? '');
  const [, door, verb] = match ?? [];
  if (!clicked || !verb) return null;

  const said: Record<string, unknown> = { ...clicked.value, ...clicked.selected_option?.value };
  if (clicked.selected_user) said.userId = clicked.selected_user;
  const { i: number, ...input } = said;
  const memory = body.view?.private_metadata ? formMemory.parse(safeJson(body.view.private_metadata)) : undefined;
  const clickedIn = body.channel?.id ?? body.container?.channel_id;
  const channelId = clickedIn ?? memory?.channelId;
  const incident = typeof number === 'number' ? number : memory?.incident;
  const responseUrl = body.response_url ?? memory?.responseUrl;
  const messageTs = body.container?.message_ts;
  const ask: Ask = {
    key: `action/${body.trigger_id}/${clicked.action_ts ?? ''}`,
    verb,
    input,
    actor: { kind: 'person', userId: body.user.id },
    at: now,
    via: 'button',
    ...(incident !== undefined && { incident }),
    ...(channelId !== undefined && { channelId, channelIsRemembered: !clickedIn }),
    ...(responseUrl && { responseUrl }),
    ...(messageTs && channelId !== undefined && { message: { channelId, ts: messageTs } }),
  };
  return door === 'form' ? { kind: 'form', verb, prefill: input, ask } : { kind: 'ask', ask };
}

export const submissionBody = z.object({
  type: z.literal('view_submission'),
  ...sender,
  view: z.object({
    id: z.string(),
    hash: z.string(),
    callback_id: z.string(),
    private_metadata: z.string(),
    blocks: z.array(z.looseObject({ type: z.string(), block_id: z.string() })),
    state: z.object({ values: z.unknown() }),
  }),
});
export type SubmissionBody = z.infer<typeof submissionBody>;

export const shortcutBody = z.object({
  type: z.enum(['shortcut', 'message_action']),
  callback_id: z.string(),
  ...sender,
  trigger_id: z.string(),
  response_url: z.string().nullish(),
  channel: z.object({ id: z.string() }).nullish(),
  message: z.looseObject({ ts: z.string() }).nullish(),
});
export type ShortcutBody = z.infer<typeof shortcutBody>;
