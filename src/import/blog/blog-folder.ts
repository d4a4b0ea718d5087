import { existsSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { parse as parseToml } from 'smol-toml';

import { isFolder } from '../../io/site-folders.js';
import { walkFiles } from '../../io/walk.js';
import { readYaml } from '../../schema/yaml-data.js';

/** Generators whose folders can be imported. */
export type BlogKind = 'hexo' | 'hugo' | 'jekyll';

/** A file that holds a post or page. */
export interface BlogFile {
  readonly location: string;
  /** Below the folder of its kind (`source/_posts`, `content`), without its ending. */
  readonly path: string;
  readonly isDraft: boolean;
  /** A page such as `about`, which is no news. */
  readonly isPage: boolean;
}

export interface BlogFolder {
  readonly kind: BlogKind;
  /** What the generator's configuration says, as far as it can be read. */
  readonly config: Readonly<Record<string, unknown>>;
  readonly files: readonly BlogFile[];
  /** Folders that the old site had at its root, absolute. */
  readonly roots: readonly string[];
}

type Data = Readonly<Record<string, unknown>>;

/** What a folder is: by where posts lie, and what the configuration is called; undefined where it is none of them. */
export function detectBlog(folder: string): BlogKind | undefined {
  const has = (path: string): boolean => existsSync(join(folder, path));
  if (isFolder(join(folder, 'source', '_posts'))) return 'hexo';
  if (isFolder(join(folder, '_posts')) || isFolder(join(folder, '_drafts'))) return 'jekyll';
  const isHugo = hugoConfigs.some(has) || has('archetypes');
  return isHugo && isFolder(join(folder, 'content')) ? 'hugo' : undefined;
}

const hugoConfigs = ['hugo', 'config', 'config/_default/hugo', 'config/_default/config'].flatMap((name) =>
  ['.toml', '.yaml', '.yml', '.json'].map((ending) => name + ending),
);
const markdownEndings = new Set(['.md', '.markdown', '.mdown']);

export function openBlog(folder: string, kind: BlogKind): BlogFolder {
  const at = (...path: string[]): string => join(folder, ...path);
  const list = (parts: readonly string[], more: { isDraft?: boolean; isPage?: boolean }): BlogFile[] =>
    walkFiles(at(...parts))
      .filter(({ path, leavesFolder }) => !leavesFolder && markdownEndings.has(extname(path).toLowerCase()))
      .map(({ path }) => ({
        location: at(...parts, path),
        path: path.slice(0, -extname(path).length),
        isDraft: more.isDraft ?? false,
        isPage: more.isPage ?? false,
      }));
  switch (kind) {
    case 'hexo': {
      const pages = list(['source'], { isPage: true }).filter(({ path }) => !path.startsWith('_'));
      const files = [
        ...list(['source', '_posts'], {}),
        ...list(['source', '_drafts'], { isDraft: true }),
        ...pages,
      ];
      return { kind, config: readConfig(at('_config.yml')), files, roots: [at('source'), folder] };
    }
    case 'jekyll': {
      const own = list([], { isPage: true }).filter(
        ({ path }) =>
          !/(?:^|\/)[_.]|^(?:node_modules|vendor)\/|^(?:readme|license|contributing|changelog)$/iu.test(path),
      );
      const files = [...list(['_posts'], {}), ...list(['_drafts'], { isDraft: true }), ...own];
      return { kind, config: readConfig(at('_config.yml')), files, roots: [folder] };
    }
    case 'hugo': {
      const found = hugoConfigs.map((name) => at(name)).find((each) => existsSync(each));
      const config = found === undefined ? {} : readConfig(found);
      const contentFolder = typeof config['contentDir'] === 'string' ? config['contentDir'] : 'content';
      const files = list([contentFolder], {})
        .filter(({ path }) => basename(path) !== '_index')
        .map((file) => ({ ...file, isPage: !file.path.replace(/\/index$/u, '').includes('/') }));
      return { kind, config, files, roots: [at('static'), at('assets'), at(contentFolder)] };
    }
  }
}

function readConfig(location: string): Data {
  if (!existsSync(location)) return {};
  return readData(readFileSync(location, 'utf8'), extname(location)) ?? {};
}

/** Reads YAML, TOML or JSON, by the ending of the file's name; undefined for what is broken. */
export function readData(text: string, ending: string): Data | undefined {
  try {
    if (ending === '.toml') return parseToml(text);
    if (ending === '.json') return JSON.parse(text) as Data;
  } catch {
    return undefined;
  }
  return readYaml({ text, file: '', line: 1, start: { line: 1, column: 1 } }).value;
}
