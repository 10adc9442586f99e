import type { Browser, Page, WebSocketRoute } from 'playwright-core';

let launched: Promise<Browser> | undefined;

/** One Chromium for a test file, started when a test first asks: its package is heavy to load. */
export function browser(): Promise<Browser> {
  launched ??= launch();
  return launched;
}

/** Of the flags for tiny machines these make windows wait for each other, and let a page do what its policy forbids. */
const FOR_LAMBDA_ONLY = new Set(['--single-process', '--no-zygote', '--disable-web-security', '--allow-running-insecure-content']);

async function launch(): Promise<Browser> {
  const [{ default: chromium }, { chromium: playwright }] = await Promise.all([import('@sparticuz/chromium'), import('playwright-core')]);
  // Drawing through a simulated graphics card takes twice the CPU of drawing without one.
  chromium.setGraphicsMode = false;
  const args = [...chromium.args.filter((flag) => !FOR_LAMBDA_ONLY.has(flag)), '--disable-gpu'];
  return playwright.launch({ args, executablePath: await chromium.executablePath(), headless: true });
}

export async function closeBrowser(): Promise<void> {
  await (await launched)?.close();
  launched = undefined;
}

export interface WindowOptions {
  width?: number;
  height?: number;
  dark?: boolean;
  /** Given each websocket the page opens, with its way to the server: closing it is losing the connection. */
  onSocket?: (socket: WebSocketRoute) => void;
}

/** A step that takes longer than this has failed. */
const PATIENCE_MS = 10_000;

/** A window of one person. What the page must never do fails the test that asks for `faults`. */
export async function openAs(address: string, name: string, options: WindowOptions = {}): Promise<{ page: Page; faults: string[] }> {
  const { width = 1280, height = 800, dark = false, onSocket } = options;
  const page = await (await browser()).newPage({ viewport: { width, height }, colorScheme: dark ? 'dark' : 'light' });
  page.setDefaultTimeout(PATIENCE_MS);
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => {
    const { host, protocol } = new URL(request.url());
    if (protocol !== 'data:' && host !== new URL(address).host) faults.push(`asked ${request.url()}`);
  });
  if (onSocket !== undefined) {
    await page.routeWebSocket(/\/page\/live/, (socket) => {
      socket.connectToServer();
      onSocket(socket);
    });
  }
  await page.goto(`${address}?as=${name}`);
  await page.getByRole('textbox', { name: /^Message / }).waitFor();
  return { page, faults };
}
