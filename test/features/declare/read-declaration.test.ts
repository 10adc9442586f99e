import { describe, expect, it } from '@jest/globals';
import { readDeclaration, readRehearsal } from '../../../src/features/declare/read-declaration.ts';

const whole = { severity: 'major', title: 'vault leaked', visibility: 'public', rehearsal: false, anyway: false };

describe('a typed declaration', () => {
  it.each([
    ['major vault leaked', {}],
    ['SEV2: vault   leaked', {}],
    ['private major vault leaked', { visibility: 'private' }],
    ['rehearse major vault leaked', { rehearsal: true }],
    ['rehearse Private p2 - vault leaked', { rehearsal: true, visibility: 'private' }],
    ['major private vault leaked', { title: 'private vault leaked' }],
  ])('`declare %s`', (text, over) => {
    expect(readDeclaration(text, 'public')).toEqual({ ok: true, value: { ...whole, ...over } });
  });

  it('without a severity goes into the form, whole', () => {
    expect(readDeclaration('private key leaked', 'private')).toMatchObject({
      opensWith: { title: 'private key leaked', visibility: 'private' },
    });
    expect(readDeclaration('major', 'public')).toMatchObject({ opensWith: { title: '', visibility: 'public', severity: 'major' } });
  });
});

describe('a typed drill', () => {
  it.each([
    ['major vault leaked', {}],
    ['private major vault leaked', { visibility: 'private' }],
    ['vault leaked', {}],
    ['private key lost', { title: 'private key lost' }],
    ['', { title: 'rehearsal' }],
  ])('`rehearse %s`', (text, over) => {
    expect(readRehearsal(text)).toEqual({ ok: true, value: { ...whole, rehearsal: true, ...over } });
  });
});
