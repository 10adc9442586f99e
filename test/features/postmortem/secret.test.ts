import { describe, expect, it } from '@jest/globals';
import { looksSecret } from '../../../src/features/postmortem/key-moments/secret.ts';

describe('a text that reads like a secret', () => {
  it.each([
    'password is hunter2',
    'admin password for the staging box is hunter2-not-real, in case',
    'psql "host=db1.cluster user=gitlab password=not-a-real-secret" works',
    'the db password: s3cret!!',
    'export AWS_SECRET_ACCESS_KEY=abc123abc123abc',
    'api_key: "9f8a7b6c5d4e"',
    'use the token is eyJhbGciOiJI-1',
    'postgres://muster:hush@db/muster',
    'curl -H "Authorization: Bearer abcdefghijklmnop1234"',
    'xoxb-123456789012-abcdef',
    '-----BEGIN RSA PRIVATE KEY-----',
  ])('%s', (text) => {
    expect(looksSecret(text)).toBe(true);
  });

  it.each([
    'customers cannot reset their password, the mail service is down',
    'all checks pass and the error rate is 0.3%',
    'rotated the token, the old one is revoked',
    'the login page says that the password is wrong',
    'bypass: traffic goes around the proxy',
    'secret scanning is on again',
    'see https://example.com:8443/path',
  ])('is not: %s', (text) => {
    expect(looksSecret(text)).toBe(false);
  });
});
