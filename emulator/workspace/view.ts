import type { JsonObject } from './json.ts';
import type { Block, Message } from './message.ts';

/** What one element holds: `{ type, value | selected_option | … }`, as in `state.values`. */
export type ElementState = JsonObject;

/** block_id -> action_id -> what the person put there. */
export type Inputs = Readonly<Record<string, Readonly<Record<string, ElementState>>>>;

/** A modal or a home view, as Slack sends it to apps. */
export interface View {
  readonly id: string;
  readonly team_id: string;
  readonly type: 'modal' | 'home';
  readonly title: JsonObject | null;
  readonly submit: JsonObject | null;
  readonly close: JsonObject | null;
  readonly blocks: readonly Block[];
  readonly private_metadata: string;
  readonly callback_id: string;
  readonly external_id: string;
  readonly state: { readonly values: Inputs };
  readonly hash: string;
  readonly clear_on_close: boolean;
  readonly notify_on_close: boolean;
  readonly submit_disabled?: boolean;
  readonly root_view_id: string;
  readonly previous_view_id: string | null;
  readonly app_id: string;
  readonly app_installed_team_id: string;
  readonly bot_id: string;
}

/** A message only one person sees. */
export interface EphemeralMessage extends Message {
  readonly channel: string;
  readonly is_ephemeral: true;
}

/** What the app has put on one person's screen: nothing of it is stored in channels. */
export interface Screen {
  ephemerals: readonly EphemeralMessage[];
  /** Modals from the root up; the last is on top. */
  modals: readonly View[];
  home: View | undefined;
  /** What was typed or chosen and not yet sent, by view id or `channel:ts`. */
  readonly inputs: Map<string, Inputs>;
}
