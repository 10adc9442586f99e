import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { findPackageJSON, stripTypeScriptTypes } from 'node:module';
import { dirname, extname, join, normalize, sep } from 'node:path';

/**
 * The page's files as a browser reads them. The page is TypeScript, stripped of its types when served: one language and one set of
 * types from workspace to button, checked by `tsc -p emulator/page`, and still no bundler and no build step.
 */
export interface Asset {
  type: string;
  body: Buffer;
  etag: string;
}

const pageFolder = join(import.meta.dirname, '..', 'page');

const TYPES: Record<string, string> = {
  '.ts': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** The packages the page imports by name, and where their browser modules lie inside them. */
const LIBRARIES: Record<string, { package: string; file: string }> = {
  preact: { package: 'preact', file: 'dist/preact.mjs' },
  'preact/hooks': { package: 'preact', file: 'hooks/dist/hooks.mjs' },
  htm: { package: 'htm', file: 'dist/htm.module.js' },
  'htm/preact': { package: 'htm', file: 'preact/index.module.js' },
};

export const importMap = JSON.stringify({ imports: Object.fromEntries(Object.keys(LIBRARIES).map((name) => [name, `/page/lib/${name}`])) });

const cache = new Map<string, Promise<Asset | undefined>>();

/** @param path below `/page/`, such as `main.ts`, `styles/theme.css` or `lib/preact` */
export async function readAsset(path: string): Promise<Asset | undefined> {
  const known = cache.get(path) ?? load(path);
  cache.set(path, known);
  const asset = await known;
  if (asset === undefined) cache.delete(path);
  return asset;
}

/** The addresses of all the page's own files with this ending, so that the document can ask for them at once instead of one import after another. */
export async function listAssets(extension: string): Promise<string[]> {
  const names = await readdir(pageFolder, { recursive: true });
  return names
    .filter((name) => extname(name) === extension)
    .map((name) => `/page/${name.split(sep).join('/')}`)
    .sort();
}

async function load(path: string): Promise<Asset | undefined> {
  if (path.startsWith('lib/')) return loadLibrary(path.slice('lib/'.length));
  const file = normalize(join(pageFolder, path));
  const type = TYPES[extname(file)];
  if (type === undefined || !file.startsWith(pageFolder + sep)) return undefined;
  const source = await readText(file);
  if (source === undefined) return undefined;
  return asset(type, extname(file) === '.ts' ? stripTypeScriptTypes(source) : source);
}

async function loadLibrary(name: string): Promise<Asset | undefined> {
  const library = LIBRARIES[name];
  if (library === undefined) return undefined;
  const manifest = findPackageJSON(library.package, import.meta.url);
  if (manifest === undefined) throw new Error(`The page needs the package ${library.package}: run npm install with optional dependencies.`);
  const source = await readFile(join(dirname(manifest), library.file), 'utf8');
  return asset('text/javascript; charset=utf-8', source.replace(/^\/\/# sourceMappingURL=.*$/m, ''));
}

async function readText(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function asset(type: string, text: string): Asset {
  const body = Buffer.from(text);
  return { type, body, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"` };
}
