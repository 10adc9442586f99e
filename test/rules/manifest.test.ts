import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { isMethod, methods } from '../../emulator/api/methods.ts';
import { acceptedScopes } from '../../emulator/api/scopes.ts';
import type { MethodSpec, ScopeRule } from '../../emulator/api/spec.ts';
import { SUBSCRIPTIONS } from '../../emulator/delivery/events/subscriptions.ts';
import { ManifestDocument } from '../../emulator/manifest.ts';
import { sourceFiles } from './source-files.ts';

const manifest = ManifestDocument.parse(parse(readFileSync('manifest.yml', 'utf8')));
const granted = manifest.oauth_config.scopes.bot ?? [];
const subscribed = manifest.settings?.event_subscriptions?.bot_events ?? [];
const shortcuts = manifest.features.shortcuts ?? [];

const code = sourceFiles('src/slack/**/*.ts')
  .flatMap(({ lines }) => lines)
  .join('\n');
const quoted = [...code.matchAll(/'([a-z]+(?:\.[a-zA-Z]+)+)'|\bclient\.((?:[a-z]+\.)+[a-zA-Z]+)\(/g)].map(
  (match) => match[1] ?? match[2] ?? '',
);
const called = [...new Set(quoted)].filter(isMethod);

// What no call and no event asks for, and why it is wanted all the same.
const reasons: Record<string, string> = {
  commands: 'the command itself',
  'chat:write.public': 'announcing where the app has not joined',
  'users:read.email': 'the addresses of people to write to',
  'files:read': 'the names and sizes of files in messages',
};

const scopesOf = (event: string): string[] => {
  const [, subscription] = Object.entries(SUBSCRIPTIONS).find(([name]) => name === event) ?? [];
  const scope = subscription && 'scope' in subscription ? subscription.scope : [];
  return typeof scope === 'string' ? [scope] : Object.values(scope);
};

const lacks = (rule: ScopeRule, type: 'channel' | 'group') => {
  const scopes = Array.isArray(rule) ? rule : (Object.entries(rule).find(([name]) => name === type)?.[1] ?? []);
  return scopes.length > 0 && !scopes.some((scope: string) => granted.includes(scope));
};

describe('the manifest', () => {
  it('grants what every call needs, in public and in private channels', () => {
    expect(called.length).toBeGreaterThan(10);
    const isLacking = (method: (typeof called)[number]) => {
      const { scopes: rule, token }: MethodSpec = methods[method];
      if (token === 'app') return false;
      if (method === 'conversations.open') return !granted.includes('im:write');
      return lacks(rule, 'channel') || lacks(rule, 'group');
    };
    expect(called.filter(isLacking)).toEqual([]);
  });

  it('asks for no scope that nothing uses', () => {
    const byCalls = called.flatMap((method) => acceptedScopes(methods[method].scopes));
    const byEvents = subscribed.flatMap(scopesOf);
    const useful = new Set([...byCalls, ...byEvents, ...Object.keys(reasons)]);
    expect(granted.filter((scope) => !useful.has(scope))).toEqual([]);
  });

  it('subscribes to events that it may hear', () => {
    const deaf = subscribed.filter((event) => scopesOf(event).some((scope) => !granted.includes(scope)));
    expect(deaf).toEqual([]);
  });

  it('has the shortcuts that the code answers to, and no others', () => {
    const answered = [...code.matchAll(/^ {2}'([a-z-]+)': \{ verb:/gm)].map(([, id]) => id);
    expect(new Set(shortcuts.map(({ callback_id: id }) => id))).toEqual(new Set(answered));
  });

  it('has one command, whose mentions come as ids', () => {
    expect(manifest.features.slash_commands).toEqual([expect.objectContaining({ command: '/incident', should_escape: true })]);
  });

  it('opens the doors that the code stands behind', () => {
    expect(manifest.settings).toMatchObject({ interactivity: { is_enabled: true }, socket_mode_enabled: true });
    expect(manifest.features.app_home).toMatchObject({ home_tab_enabled: true });
  });
});
