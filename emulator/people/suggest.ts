import { problemText, validateSuggestions } from '../blocks/index.ts';
import { isJsonObject, type JsonObject } from '../workspace/json.ts';
import { outcomeOf } from './outcome.ts';
import { interactionBase } from './payload.ts';
import { sceneAt, type Source } from './source.ts';
import type { Stage } from './stage.ts';

export interface Suggestions {
  /** Why the person sees none: the app did not answer, or not as Slack takes it. */
  readonly trouble?: string;
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
  if (ack.outcome !== 'acked') return { ...NONE, ...outcomeOf(ack) };
  const faults = validateSuggestions(ack.body);
  if (faults.length > 0) return { ...NONE, trouble: `These options could not be loaded: ${faults.map(problemText).join(', ')}` };
  const body = isJsonObject(ack.body) ? ack.body : {};
  const groups = listOf(body['option_groups']).map((group) => ({ label: textIn(group['label']), options: listOf(group['options']) }));
  return { options: [...listOf(body['options']), ...groups.flatMap((group) => group.options)], groups };
}

const NONE: Suggestions = { options: [], groups: [] };

const listOf = (value: unknown): readonly JsonObject[] => (Array.isArray(value) ? value.filter(isJsonObject) : []);

const textIn = (value: unknown): string => (isJsonObject(value) && typeof value['text'] === 'string' ? value['text'] : '');
