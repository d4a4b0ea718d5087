import { createHash } from 'node:crypto';
import { basename } from 'node:path';

import { RefusedFile, type DeskFiles } from './desk-files.js';
import type { ToolAnswer } from './tool-routes.js';

/** The desk asks for all articles of a section at once; of a long archive it gets so many, and finds the others by their address. */
const mostEntries = 500;

type Parameters = Readonly<Record<string, unknown>>;

/**
 * Answers what Decap CMS asks of its local backend (the protocol of decap-server 3, without an editorial workflow):
 * `{ action, params }`, one action a request.
 *
 * @throws what the file system throws
 */
export function answerDesk(body: unknown, files: DeskFiles): ToolAnswer {
  const { action, params } = body as { readonly action?: unknown; readonly params?: Parameters };
  const answer = typeof action === 'string' ? actions[action] : undefined;
  if (answer === undefined) return { json: { error: `Unknown action ${String(action)}` }, status: 422 };
  try {
    return { json: answer(params ?? {}, files) };
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error;
    return { json: { error: `Refused: ${error.message}` }, status: 403 };
  }
}

const actions: Readonly<Record<string, (params: Parameters, files: DeskFiles) => unknown>> = {
  info: () => ({ repo: 'dongbei', publish_modes: ['simple'], type: 'local_fs' }),
  entriesByFolder: ({ folder }, files) =>
    files
      .articlesIn(textOf(folder))
      .slice(0, mostEntries)
      .map((path) => entry(path, files)),
  entriesByFiles: (params, files) => listOf(params['files']).map(({ path }) => entry(textOf(path), files)),
  getEntry: ({ path }, files) => entry(textOf(path), files),
  persistEntry: (params, files) => {
    const { entry: one, dataFiles = [one], assets = [] } = params;
    for (const { path, content } of listOf(assets)) files.writePicture(textOf(path), bytesOf(content));
    for (const { path, newPath, raw } of listOf(dataFiles)) {
      files.writeArticle(textOf(newPath ?? path), textOf(raw));
      if (newPath !== undefined && newPath !== path) files.remove(textOf(path));
    }
    return { message: 'entry persisted' };
  },
  getMedia: ({ mediaFolder }, files) =>
    files.picturesIn(textOf(mediaFolder)).flatMap((path) => media(path, files)),
  getMediaFile: ({ path }, files) => media(textOf(path), files)[0],
  persistMedia: ({ asset }, files) => {
    const { path, content } = asset as Parameters;
    files.writePicture(textOf(path), bytesOf(content));
    return media(textOf(path), files)[0];
  },
  deleteFile: ({ path }, files) => {
    files.remove(textOf(path));
    return { message: 'file deleted' };
  },
  deleteFiles: ({ paths }, files) => {
    for (const path of paths as readonly unknown[]) files.remove(textOf(path));
    return { message: 'files deleted' };
  },
  getDeployPreview: () => null,
};

function entry(path: string, files: DeskFiles): object {
  const data = files.readArticle(path) ?? null;
  const id = data === null ? null : createHash('sha256').update(data).digest('hex');
  return { data, file: { path, label: basename(path), id } };
}

function media(path: string, files: DeskFiles): object[] {
  const bytes = files.readPicture(path);
  if (bytes === undefined) return [];
  const id = createHash('sha256').update(bytes).digest('hex');
  return [{ id, content: bytes.toString('base64'), encoding: 'base64', path, name: basename(path) }];
}

function bytesOf(content: unknown): Uint8Array {
  return Buffer.from(textOf(content), 'base64');
}

function listOf(value: unknown): readonly Parameters[] {
  return Array.isArray(value) ? (value as readonly Parameters[]) : [];
}

/** Anything but a text names no file. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
