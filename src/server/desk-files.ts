import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';

import { createFile } from '../io/create-file.js';
import { rewriteFile } from '../io/rewrite-file.js';
import { isPathSegment } from '../model/paths.js';
import { articleFromForm, articleToForm } from '../schema/article-form.js';
import { deskFolder } from './desk-config.js';

/** What the desk may do with files: with articles and pictures of the content folder, and with nothing else. */
export interface DeskFiles {
  /** The text of an article as a form wants it; undefined where there is none. */
  readonly readArticle: (path: string) => string | undefined;
  readonly writeArticle: (path: string, text: string) => void;
  /** Articles of a folder and of the folders below that are no sections of their own; newest names first. */
  readonly articlesIn: (folder: string) => string[];
  readonly picturesIn: (folder: string) => string[];
  readonly readPicture: (path: string) => Buffer | undefined;
  readonly writePicture: (path: string, bytes: Uint8Array) => void;
  readonly remove: (path: string) => void;
}

/** Someone has asked for a file that is not theirs to touch, or that stands already. */
export class RefusedFile extends Error {}

const pictures = /\.(?:jpe?g|png|gif|webp|avif|svg)$/iu;

export function deskFiles(content: string): DeskFiles {
  /** Where a file stands; every folder above it is really in the content folder. */
  const locate = (path: string, pattern: RegExp): string => {
    const [root, ...segments] = path.split('/');
    const isFine =
      root === deskFolder && segments.every((each) => isPathSegment(each) && !each.startsWith('.'));
    const location = join(content, ...segments);
    if (!isFine || !pattern.test(path) || !isInside(location)) throw new RefusedFile(path);
    return location;
  };
  const isInside = (location: string): boolean => {
    let folder = location;
    while (!existsSync(folder)) folder = dirname(folder);
    const [base, real] = [realpathSync(content), realpathSync(folder)];
    return real === base || real.startsWith(base + sep);
  };
  const names = (folder: string) =>
    existsSync(folder) && lstatSync(folder).isDirectory() ? readdirSync(folder, { withFileTypes: true }) : [];
  const filesIn = (folder: string, pattern: RegExp, goesDown: (location: string) => boolean): string[] =>
    names(locate(folder, /^/u)).flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.name.startsWith('.')) return [];
      if (entry.isFile()) return pattern.test(entry.name) ? [path] : [];
      return entry.isDirectory() && goesDown(locate(path, /^/u)) ? filesIn(path, pattern, goesDown) : [];
    });
  const read = (path: string, pattern: RegExp): Buffer | undefined => {
    const location = locate(path, pattern);
    return existsSync(location) ? readFileSync(location) : undefined;
  };
  return {
    readArticle: (path) => {
      const bytes = read(path, /\.md$/u);
      return bytes === undefined ? undefined : articleToForm(bytes.toString('utf8'));
    },
    writeArticle: (path, text) => {
      const location = locate(path, /\.md$/u);
      const written = articleFromForm(text);
      while (!createFile(location, written)) {
        if (rewriteFile(location, readFileSync(location, 'utf8'), written)) return;
      }
    },
    articlesIn: (folder) =>
      filesIn(folder, /\.md$/u, (location) => !existsSync(join(location, 'section.yaml')))
        .sort()
        .reverse(),
    picturesIn: (folder) => filesIn(folder, pictures, () => true).sort(),
    readPicture: (path) => read(path, pictures),
    writePicture: (path, bytes) => {
      if (!createFile(locate(path, pictures), bytes)) throw new RefusedFile(path);
    },
    remove: (path) => {
      const location = locate(path, /\.(?:md|jpe?g|png|gif|webp|avif|svg)$/iu);
      if (lstatSync(location).isFile()) rmSync(location);
      else throw new RefusedFile(basename(path));
    },
  };
}
