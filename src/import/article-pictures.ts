import { readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';

import { looseName, exists } from '../io/walk.js';
import type { ImportedPicture } from './imported-article.js';
import { folderName } from './known-sections.js';

/** A picture and the file that it is copied to. */
export interface PlacedPicture {
  readonly mark: string;
  readonly from: string;
  /** Below the content folder. */
  readonly path: string;
  /** False where the same picture stands there already. */
  readonly isNew: boolean;
}

/**
 * Chooses where the pictures of articles go: beside the article, under their own names, with a number behind where another picture stands.
 */
export function picturePlacer(
  content: string,
): (article: string, pictures: readonly ImportedPicture[]) => readonly PlacedPicture[] {
  /** What this import puts at a path. */
  const claimed = new Map<string, string>();
  return (article, pictures) =>
    pictures.map(({ mark, location }) => {
      const ending = extname(location).toLowerCase();
      const name = folderName(basename(location, extname(location)).replace(/[^\p{L}\p{N}_.\s-]/gu, '-'));
      for (let number = 1; ; number += 1) {
        const path = join(dirname(article), `${name}${number === 1 ? '' : `-${String(number)}`}${ending}`);
        const other = claimed.get(looseName(path));
        const target = join(content, path);
        if (other !== undefined && other !== location && !isSameFile(other, location)) continue;
        if (other === undefined && exists(target) && !isSameFile(target, location)) continue;
        claimed.set(looseName(path), location);
        return { mark, from: location, path, isNew: other === undefined && !exists(target) };
      }
    });
}

function isSameFile(a: string, b: string): boolean {
  const [one, two] = [a, b].map((each) => statSync(each));
  return one?.isFile() === true && one.size === two?.size && readFileSync(a).equals(readFileSync(b));
}
