import { board, inChannel } from '../board.ts';
import type { Option } from './option.ts';
import { optionsMessage } from './options-message.ts';
import { optionsOf } from './options-table.ts';

/** All ways to mitigate in one message, side by side, for all to weigh. */
export const optionsBoard = board<readonly Option[]>({
  name: 'options',
  priority: 2,
  place: inChannel,
  async load(tx, { incident }) {
    const options = await optionsOf(tx, incident.id);
    return options.length === 0 ? null : options;
  },
  render: (options, { incident }) => optionsMessage(options, incident),
});
