import { isJsonObject, type JsonObject } from '../workspace/json.ts';
import { checkValue } from './check-value.ts';
import { elementsOf } from './elements-of.ts';
import { ACTIONS } from './layouts/actions.ts';
import { INPUT, MODAL_INPUT } from './layouts/input.ts';
import { MEDIA } from './layouts/media.ts';
import { PLAIN } from './layouts/plain.ts';
import { SECTION } from './layouts/section.ts';
import { problem, type Problem } from './problem.ts';
import { type Check, flag, list, type Rule, shape, string, typed, union } from './rules.ts';
import { plainText } from './text-object.ts';
import { checkUniqueIds } from './unique-ids.ts';

const VIEW_BLOCKS_MAX = 100;
const TITLE_MAX = 24;
const ID_MAX = 255;
const METADATA_MAX = 3000;
const VIEW_BYTES_MAX = 250_000;

const SHOWN = { ...ACTIONS, ...MEDIA, ...PLAIN, ...SECTION };
const blocks = (shapes: Readonly<Record<string, Rule>>) =>
  list(
    typed(() => shapes),
    VIEW_BLOCKS_MAX,
    0,
  );
const own = { private_metadata: string(METADATA_MAX, 0), callback_id: string(ID_MAX, 0), external_id: string(ID_MAX, 0) };
const buttons = { submit: plainText(TITLE_MAX), close: plainText(TITLE_MAX) };
const flags = { clear_on_close: flag, notify_on_close: flag, submit_disabled: flag };

const uniqueIds: Check = (view, pointer) => checkUniqueIds(blocksOf(view), `${pointer}/blocks`);

const inputsNeedSubmit: Check = (view, pointer) =>
  view['submit'] === undefined && blocksOf(view).some((block) => block['type'] === 'input')
    ? [problem('must define `submit` to use an `input` block in modals', pointer)]
    : [];

const oneFocus: Check = (view, pointer) => {
  const focused = blocksOf(view).flatMap((block) => elementsOf(block).filter(({ element }) => element['focus_on_load'] === true));
  return focused.length > 1 ? [problem('only one element may be focused on load', pointer)] : [];
};

const VIEWS: Readonly<Record<string, Rule>> = {
  modal: shape(
    { title: plainText(TITLE_MAX), blocks: blocks({ ...SHOWN, ...MODAL_INPUT }) },
    { ...own, ...buttons, ...flags },
    inputsNeedSubmit,
    uniqueIds,
    oneFocus,
  ),
  home: shape({ blocks: blocks({ ...SHOWN, ...INPUT }) }, own, uniqueIds, oneFocus),
};

/** Everything Slack would refuse in a view (as `invalid_arguments`); none when it would open it. Slack starts its list by naming `/view` itself. */
export const validateView = (view: unknown): readonly Problem[] =>
  checkValue(
    union(() => VIEWS),
    view,
    '/view',
  );

/** Over 250 kB Slack answers `view_too_large`, before it looks inside. */
export const isViewTooLarge = (view: unknown): boolean => Buffer.byteLength(JSON.stringify(view) ?? '') > VIEW_BYTES_MAX;

const blocksOf = (view: JsonObject): readonly JsonObject[] => (Array.isArray(view['blocks']) ? view['blocks'].filter(isJsonObject) : []);
