import type { Button } from '@slack/types';
import type { Incident } from '../domain/incident.ts';

interface ButtonSpec {
  readonly label: string;
  readonly verb: string;
  /** Left out where the verb is about none. */
  readonly incident?: Pick<Incident, 'number'>;
  /** The verb's input, or what its form opens with. */
  readonly input?: Readonly<Record<string, string | number | boolean | null>>;
  /** Tells two buttons of one verb in the same block apart. */
  readonly as?: string;
  readonly style?: 'primary' | 'danger';
}

/** A click asks the verb at once. The value names the incident, so that it works from a private message too. */
export const askButton = (spec: ButtonSpec): Button => button('ask', spec);

/** A click opens the verb's form. */
export const formButton = (spec: ButtonSpec): Button => button('form', spec);

function button(door: 'ask' | 'form', { label, verb, incident, input, as, style }: ButtonSpec): Button {
  return {
    type: 'button',
    text: { type: 'plain_text', text: label, emoji: true },
    action_id: `${door}:${verb}${as === undefined ? '' : `#${as}`}`,
    value: JSON.stringify({ ...(incident && { i: incident.number }), ...input }),
    ...(style && { style }),
  };
}
