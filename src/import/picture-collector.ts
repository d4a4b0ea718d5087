import { existsSync, statSync } from 'node:fs';
import { dirname, extname, join, resolve } from 'node:path';
import type { ImportedPicture } from './imported-article.js';

/** Endings of pictures that browsers show. */
const pictureEndings = new Set(['.jpg', '.jpeg', '.png', '.gif', '.webp', '.avif', '.svg']);

/** Where the pictures of a source may stand; of one in several sizes (`a-300x200.jpg`) the original is brought along. */
export interface PictureRoots {
  /** Folders in which addresses from the root of the old site are looked for: `/uploads/a.jpg`. */
  readonly roots: readonly string[];
}

/** Collects the pictures of one article while it is read. */
export interface PictureCollector {
  /**
   * The mark that stands for a picture in the article; undefined where its file is not there.
   *
   * @param address as the source writes it: a path, or an address of the old site
   */
  readonly mark: (address: string) => string | undefined;
  readonly pictures: () => readonly ImportedPicture[];
}

/**
 * @param file the source, absolute: paths are relative to its folder
 */
export function collectPictures(file: string, { roots }: PictureRoots): PictureCollector {
  const marks = new Map<string, string>();
  return {
    mark: (address) => {
      const location = findPicture(address, dirname(file), roots);
      if (location === undefined) return undefined;
      const mark = marks.get(location) ?? `import-picture-${String(marks.size + 1)}.mark`;
      marks.set(location, mark);
      return mark;
    },
    pictures: () => [...marks].map(([location, mark]) => ({ mark, location })),
  };
}

function findPicture(address: string, folder: string, roots: readonly string[]): string | undefined {
  if (/^data:/iu.test(address)) return undefined;
  const path = decoded(address.replace(/[?#].*$/su, '').replace(/^(?:https?:)?\/\/[^/]+/iu, ''));
  const isRooted = /^(?:(?:https?:)?\/\/|\/)/iu.test(address);
  const upload = /\/uploads\/(?<path>.+)$/u.exec(path)?.groups?.['path'];
  const candidates = [
    ...(isRooted ? [] : [resolve(folder, path)]),
    ...roots.map((root) => join(root, path)),
    // WordPress keeps its files in a folder that an export has by itself.
    ...(upload === undefined
      ? []
      : roots.flatMap((root) => [join(root, upload), join(root, 'uploads', upload)])),
  ].flatMap((each) => [each.replace(/-\d+x\d+(?=\.\w+$)/u, ''), each]);
  return candidates.find(
    (each) => pictureEndings.has(extname(each).toLowerCase()) && existsSync(each) && statSync(each).isFile(),
  );
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
