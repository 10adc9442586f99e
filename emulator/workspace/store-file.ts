import type { SharedFile, StoredFile } from './file.ts';
import { forgetFiles } from './forget-files.ts';
import { newId } from './ids.ts';
import { nowSeconds, type Workspace } from './workspace.ts';

export interface FileSeed {
  readonly ownerId: string;
  readonly name: string;
  readonly mimetype: string;
  readonly content: Buffer;
  readonly id?: string;
}

const PREVIEW_MAX = 1000;

/** Keeps a file's bytes under a new id; it stands nowhere until it is shared. */
export function storeFile(workspace: Workspace, { ownerId, name, mimetype, content, id = newId('F') }: FileSeed): StoredFile {
  const now = nowSeconds(workspace);
  const extension = extensionOf(name);
  const isText = TEXT_TYPES.has(extension) || mimetype.startsWith('text/');
  const address = `${workspace.origin}/files/${workspace.team.id}-${id}/${encodeURIComponent(name)}`;
  const info: SharedFile = {
    id,
    created: now,
    timestamp: now,
    name,
    title: name,
    mimetype,
    filetype: FILE_TYPES[extension] ?? (extension === '' ? 'binary' : extension),
    pretty_type: isText ? 'Plain Text' : extension.toUpperCase(),
    user: ownerId,
    user_team: workspace.team.id,
    editable: isText,
    size: content.length,
    mode: isText ? 'snippet' : 'hosted',
    is_external: false,
    external_type: '',
    is_public: false,
    public_url_shared: false,
    display_as_bot: false,
    username: '',
    url_private: address,
    url_private_download: `${address}?download=1`,
    permalink: `https://${workspace.team.domain}.slack.com/files/${ownerId}/${id}/${encodeURIComponent(name)}`,
    ...(isText && { preview: content.toString('utf8').slice(0, PREVIEW_MAX) }),
  };
  const file: StoredFile = { id, ownerId, info, content, shares: [], isHandedIn: false, isDeleted: false };
  workspace.files.set(id, file);
  forgetFiles(workspace);
  return file;
}

const extensionOf = (name: string): string => /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';

const TEXT_TYPES = new Set(['txt', 'md', 'markdown', 'csv', 'json', 'log', 'yml', 'yaml', 'sql', 'sh', 'js', 'ts', 'py']);
const FILE_TYPES: Readonly<Record<string, string>> = {
  txt: 'text',
  log: 'text',
  md: 'markdown',
  jpeg: 'jpg',
  yml: 'yaml',
  js: 'javascript',
  ts: 'typescript',
  py: 'python',
};

const MIME_TYPES: Readonly<Record<string, string>> = {
  txt: 'text/plain',
  log: 'text/plain',
  md: 'text/plain',
  csv: 'text/csv',
  json: 'application/json',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  svg: 'image/svg+xml',
  pdf: 'application/pdf',
};

/** The type that Slack would see in a file's name. */
export const mimetypeOf = (name: string): string => MIME_TYPES[extensionOf(name)] ?? 'application/octet-stream';
