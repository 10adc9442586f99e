import { describe, expect, it } from '@jest/globals';
import type { RoleRequest } from '../../../src/features/roles/role-request.ts';
import { requestMessage } from '../../../src/features/roles/request-message.ts';
import { ana, ben, now, openIncident, policy } from '../../support/given.ts';
import { benAsks, heldBy } from './given-roles.ts';

const scene = { incident: openIncident, policy, permalink: () => '' };
const { holder } = heldBy(ana);
const drawn = (over: Partial<RoleRequest>, by = holder) =>
  requestMessage.render({ request: { ...benAsks, ...over }, holder: by, isCopy: false }, scene);
const labels = ({ blocks }: { blocks?: readonly object[] }) => JSON.stringify(blocks).match(/(?<="text":")[^"]+(?=","emoji")/g) ?? [];

describe('the question about a role', () => {
  it('mentions the holder and says by when to answer', () => {
    const message = drawn({});
    expect(message.text).toMatch(/^<@UANA>: <@UBEN> asks for lead\. Without your answer it passes at <!date\^1772416890\^/);
    expect(labels(message)).toEqual(['Hand over', 'Keep it']);
  });

  it('asks a long-serving lead to hand over to whom they choose', () => {
    const message = drawn({ purpose: 'relieve', wantedFor: null, askedBy: null });
    expect(message.text).toMatch(/^<@UANA>, you have led since/);
    expect(labels(message)).toEqual(['Hand over', 'Keep it']);
  });

  it('asks who takes the lead', () => {
    const message = drawn({ purpose: 'fill', holderId: null, wantedFor: null, askedBy: null, told: [ben] }, null);
    expect(message.text).toMatch(/^\*Nobody leads yet\.\*/);
    expect(labels(message)).toEqual(['Take lead']);
  });

  it.each([
    ['handed_over', { settledAt: now }, '<@UANA> handed *lead* over to <@UBEN>.'],
    ['handed_over', { settledAt: now, purpose: 'free', wantedFor: null }, '<@UANA> gave *lead* up. <@UBEN> is *lead* now.'],
    ['handed_over', { settledAt: now, purpose: 'relieve', wantedFor: null }, '<@UANA> handed *lead* over. <@UBEN> is *lead* now.'],
    ['passed_by_silence', { settledAt: now }, '<@UANA> did not answer. <@UBEN> is *lead* now.'],
    ['overtaken', { settledAt: now }, '<@UBEN> asks for lead: settled another way. <@UBEN> is *lead* now.'],
    ['kept', { settledAt: now }, '<@UANA> keeps *lead*, which <@UBEN> had asked for.'],
    ['filled', { settledAt: now }, '<@UBEN> is *lead* now.'],
  ] as const)('once %s, shows the answer and no button', (outcome, over, text) => {
    const message = drawn({ ...over, outcome }, heldBy(ben).holder);
    expect(message).toEqual({ text, blocks: [{ type: 'section', text: { type: 'mrkdwn', text } }] });
  });

  it('has no buttons when the incident is over', () => {
    const over = { ...scene, incident: { ...openIncident, phase: 'resolved' as const } };
    expect(labels(requestMessage.render({ request: benAsks, holder, isCopy: false }, over))).toEqual([]);
  });

  it('stands in the channel, and as a copy with each person told', () => {
    expect(requestMessage.place('3')).toEqual({ kind: 'channel' });
    expect(requestMessage.place('3-UBEN')).toEqual({ kind: 'person', userId: ben });
  });
});
