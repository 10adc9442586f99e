import { describe, expect, it } from '@jest/globals';
import { actions } from '../../../src/features/declare/card.ts';
import { openIncident, policy } from '../../support/given.ts';

const standingOut = (roles: ReadonlyMap<string, string>): string[] =>
  actions({ roles }, { incident: openIncident, policy }).flatMap(({ elements }) =>
    elements.flatMap((element) => (element.type === 'button' && element.style === 'primary' ? [element.text.text] : [])),
  );

describe('the card', () => {
  it('has “Take lead” stand out while nobody leads, and nothing once somebody does', () => {
    expect(standingOut(new Map())).toEqual(['Take lead']);
    expect(standingOut(new Map([['lead', 'UANA']]))).toEqual([]);
  });
});
