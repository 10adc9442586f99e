import { validateSuggestions } from '../blocks/index.ts';
import { isJsonObject, type JsonObject } from '../workspace/json.ts';
import { interactionBase } from './payload.ts';
import { sceneAt, type Source } from './source.ts';
import type { Stage } from './stage.ts';

export interface Suggestions {
  readonly options: readonly JsonObject[];
  readonly groups: readonly { readonly label: string; readonly options: readonly JsonObject[] }[];
}

/** Types into an external select: asks the app for options. */
export async function suggest(
  stage: Stage,
  userId: string,
  source: Source,
  asked: { readonly blockId: string; readonly actionId: string; readonly typed: string },
): Promise<Suggestions> {
  const { workspace, deliver } = stage;
  const scene = sceneAt(workspace, userId, source);
  const place =
    scene.kind === 'view'
      ? { container: { type: 'view', view_id: scene.view.id }, view: scene.view }
      : {
          container: { type: 'message', message_ts: scene.message.ts, channel_id: scene.channel.id, is_ephemeral: scene.isEphemeral },
          message: scene.message,
          channel: { id: scene.channel.id, name: scene.channel.name },
        };
  const { blockId, actionId, typed } = asked;
  const ack = await deliver('interactive', {
    type: 'block_suggestion',
    ...interactionBase(workspace, userId),
    ...place,
    block_id: blockId,
    action_id: actionId,
    value: typed,
  });
  const isValid = ack.outcome === 'acked' && isJsonObject(ack.body) && validateSuggestions(ack.body).length === 0;
  const body = isValid && isJsonObject(ack.body) ? ack.body : {};
  const groups = listOf(body['option_groups']).map((group) => ({ label: textIn(group['label']), options: listOf(group['options']) }));
  return { options: [...listOf(body['options']), ...groups.flatMap((group) => group.options)], groups };
}

const listOf = (value: unknown): readonly JsonObject[] => (Array.isArray(value) ? value.filter(isJsonObject) : []);

const textIn = (value: unknown): string => (isJsonObject(value) && typeof value['text'] === 'string' ? value['text'] : '');
