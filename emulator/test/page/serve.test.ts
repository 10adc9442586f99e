import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WebSocket } from 'ws';
import { startSlack, type Slack } from '../../index.ts';
import { galleryManifest } from './gallery-manifest.ts';

let slack: Slack;
beforeAll(async () => {
  slack = await startSlack({ manifest: galleryManifest });
});
afterAll(() => slack.close());

const get = (path: string) => fetch(new URL(path, slack.page));

async function statusOf(socket: WebSocket): Promise<'opened' | 'refused'> {
  const outcome = await new Promise<'opened' | 'refused'>((resolve) => {
    socket.once('open', () => resolve('opened')).once('error', () => resolve('refused'));
  });
  socket.terminate();
  return outcome;
}

describe('what the page is made of', () => {
  it('lets nothing run or load that is not its own', async () => {
    const response = await get('/archives/C123/p1795260000000100?as=ana');
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    const page = await response.text();
    expect(page).not.toMatch(/(?:src|href)="(?!\/)/);
    expect(page.match(/<script(?! type="(?:importmap|module)")/)).toBeNull();
  });

  it('serves its modules without their types', async () => {
    const response = await get('/page/main.ts');
    expect(response.headers.get('content-type')).toContain('text/javascript');
    const types = await (await get('/page/store/state.ts')).text();
    expect(types).not.toContain('interface');
  });

  it.each(['/page/../index.ts', '/page/%2e%2e/index.ts', '/page/tsconfig.json', '/page/lib/lodash'])('does not serve %s', async (path) => {
    expect((await get(path)).status).toBe(404);
  });
});

describe('who is let in', () => {
  const live = (as: string, origin?: string) =>
    new WebSocket(`${slack.page.replace('http', 'ws')}page/live?as=${as}`, origin === undefined ? {} : { origin });

  it('opens for a person of the workspace, and for nobody else', async () => {
    expect(await statusOf(live('ana'))).toBe('opened');
    expect(await statusOf(live('mallory'))).toBe('refused');
    expect(await statusOf(live('olga'))).toBe('refused');
  });

  it('is closed to the pages of other sites', async () => {
    expect(await statusOf(live('ana', 'https://evil.example'))).toBe('refused');
    expect((await fetch(new URL('/page/upload?as=ana&channel=general', slack.page), { method: 'POST', body: 'x' })).status).toBe(400);
  });

  it('closes on what is no frame of its protocol', async () => {
    const socket = live('ana');
    await once(socket, 'open');
    socket.send('{"id":1,"action":{"do":"rm -rf"}}');
    const [code] = await once(socket, 'close');
    expect(code).toBe(1008);
  });
});

describe('files', () => {
  it('never lets an uploaded page run as this one, and shows a file only to those who see where it was shared', async () => {
    const ana = slack.person('ana');
    const room = ana.creates('war-room', { isPrivate: true });
    const message = ana.uploads({ in: room, file: { name: 'x.html', content: '<script>alert(1)</script>', type: 'text/html' } });
    const address = `/page/file/${message.files?.[0]?.id}`;
    const own = await get(`${address}?as=ana`);
    expect([own.status, own.headers.get('content-disposition')]).toEqual([200, expect.stringContaining('attachment')]);
    expect(own.headers.get('content-security-policy')).toContain('sandbox');
    expect((await get(`${address}?as=ben`)).status).toBe(404);
  });
});
