import { readFileSync } from 'node:fs';

import type { PublishedRendition } from '../model/output.js';
import type { OutputPath } from '../model/paths.js';
import type { PictureSettings } from '../model/site.js';
import { loadEncoder, type Encoder } from './encode.js';
import type { PictureCache } from './picture-cache.js';

export interface RenditionRequest {
  readonly cache: PictureCache;
  readonly quality: PictureSettings['quality'];
  /** Pictures that are encoded at a time. */
  readonly jobs: number;
  /** Whether a file of this name is published and need not be looked at. */
  readonly isPublished: (path: OutputPath) => boolean;
  readonly stage: (path: OutputPath, bytes: Uint8Array) => void;
}

/**
 * Stages renditions: from the cache, and what is not there is encoded and kept at once, so that a build that fails later has
 * not worked in vain. The encoder is loaded for the first one.
 *
 * @returns how many had to be encoded
 */
export async function stageRenditions(
  renditions: Iterable<PublishedRendition>,
  { cache, quality, jobs, isPublished, stage }: RenditionRequest,
): Promise<number> {
  let encoder: Promise<Encoder> | undefined;
  let encoded = 0;
  const work = async (rendition: PublishedRendition, bytes: Uint8Array): Promise<void> => {
    const { encode } = await (encoder ??= loadEncoder());
    const made = await encode(bytes, rendition, quality);
    encoded += 1;
    cache.write(keptName(rendition), made);
    stage(rendition.path, made);
  };
  const queue = missingByPicture(renditions, cache, isPublished, stage);
  const workers = Array.from({ length: jobs }, async () => {
    for (const missing of queue) {
      const [first] = missing;
      if (first === undefined) continue;
      const original = readFileSync(first.original);
      for (const each of missing) await work(each, original);
    }
  });
  await Promise.all(workers);
  return encoded;
}

/** The renditions of one picture after the other that have to be encoded; those that are kept are staged on the way. */
function* missingByPicture(
  renditions: Iterable<PublishedRendition>,
  cache: PictureCache,
  isPublished: (path: OutputPath) => boolean,
  stage: (path: OutputPath, bytes: Uint8Array) => void,
): Generator<readonly PublishedRendition[]> {
  let missing: PublishedRendition[] = [];
  for (const rendition of renditions) {
    if (missing[0] !== undefined && missing[0].key !== rendition.key) {
      yield missing;
      missing = [];
    }
    if (isPublished(rendition.path)) continue;
    const kept = cache.read(keptName(rendition));
    if (kept === undefined) missing.push(rendition);
    else stage(rendition.path, kept);
  }
  yield missing;
}

/** Without the picture's own name: one that was only moved is not encoded again. */
export function keptName({
  key,
  width,
  format,
}: Pick<PublishedRendition, 'key' | 'width' | 'format'>): string {
  return `${key.slice(0, 2)}/${key.slice(2)}-${String(width)}.${format}`;
}

/** The name under which a published rendition is kept; undefined for any other file. */
export function keptNameOf(path: OutputPath): string | undefined {
  const parts = /^assets\/pictures\/([0-9a-f]{2})\/.*-([0-9a-f]+-\d+\.[a-z]+)$/u.exec(path);
  return parts === null ? undefined : `${parts[1] ?? ''}/${parts[2] ?? ''}`;
}
