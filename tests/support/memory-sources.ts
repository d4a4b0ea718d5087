import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { shippedTemplates } from '../../src/io/site-folders.js';
import { walkFiles } from '../../src/io/walk.js';
import { digestOf } from '../../src/graph/digest.js';
import { compareText, sourcePath } from '../../src/model/paths.js';
import type { NamedFile, SiteSources } from '../../src/pipeline/sources.js';

/** A newsroom in memory. Keys of `files` are paths below the content folder; a picture is any file of that kind. */
export interface Newsroom {
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly config?: string;
  readonly templates?: Readonly<Record<string, string>>;
  /** Files of the glossary folder. */
  readonly glossary?: Readonly<Record<string, string>>;
  /** `house.yaml`. */
  readonly house?: string;
  /** Own assets by their paths in the site, each with its stamp: of a picture, its width. */
  readonly assets?: Readonly<Record<string, number>>;
  /** What encodes pictures; without one they are published as they are. */
  readonly encoder?: string;
  /** Order in which the files are listed; a build must not depend on it. */
  readonly shuffle?: (paths: string[]) => string[];
}

/** Sources that read from memory, with the shipped templates and the newsroom's own on top. */
export function memorySources(newsroom: Newsroom): SiteSources {
  const {
    files,
    config,
    templates = {},
    glossary = {},
    house,
    assets = {},
    encoder,
    shuffle = (paths) => paths,
  } = newsroom;
  const paths = shuffle(Object.keys(files).sort(compareText)).map(sourcePath);
  const read = (path: string): Uint8Array => {
    const content = files[path] ?? '';
    return typeof content === 'string' ? encoded(content) : content;
  };
  return {
    config: () =>
      config === undefined ? undefined : { bytes: encoded(config), file: 'dongbei.config.yaml' },
    glossary: () =>
      Object.entries(glossary).map(([name, text]) => ({ bytes: encoded(text), file: `glossary/${name}` })),
    houseList: () => (house === undefined ? undefined : { bytes: encoded(house), file: 'house.yaml' }),
    contentFiles: () => ({ files: paths, diagnostics: [] }),
    contentName: (path) => (path === undefined ? 'content' : `content/${path}`),
    readContent: read,
    contentLocation: (path) => `/newsroom/content/${path}`,
    pictureFacts: (location) => {
      const asset = assets[location.replace('/newsroom/assets/', '')];
      const bytes =
        asset === undefined ? read(location.replace('/newsroom/content/', '')) : encoded(String(asset));
      if (bytes.length === 0) return undefined;
      const size = asset === undefined ? { width: 1600, height: 1000 } : { width: asset, height: 100 };
      if (!/\.(?:jpg|png)$/u.test(location)) return size;
      return { ...size, still: { digest: digestOf(bytes), hasAlpha: false, tint: '#9ab' } };
    },
    encoder,
    missingGlyphs: (text) => (text.includes('𠮷') ? '𠮷' : ''),
    hasFolder: () => true,
    templates: () =>
      new Map<string, NamedFile>([
        ...shipped(),
        ...Object.entries(templates).map(([name, text]): [string, NamedFile] => [
          name,
          { bytes: encoded(text), file: `templates/${name}` },
        ]),
      ]),
    assets: () => ({
      files: [
        ...walkFiles(join(shippedTemplates, 'assets')).map(({ path }) => ({
          path: sourcePath(`assets/${path}`),
          location: join(shippedTemplates, 'assets', path),
          file: `templates/assets/${path}`,
          stamp: path,
        })),
        ...Object.entries(assets).map(([path, stamp]) => ({
          path: sourcePath(path),
          location: `/newsroom/assets/${path}`,
          file: `assets/${path}`,
          stamp: String(stamp),
        })),
      ],
      diagnostics: [],
    }),
    stopwatch: () => 0,
  };
}

function shipped(): [string, NamedFile][] {
  return walkFiles(shippedTemplates)
    .filter(({ path }) => path.endsWith('.njk'))
    .map(({ path }) => [
      path,
      { bytes: readFileSync(join(shippedTemplates, path)), file: `templates/${path}` },
    ]);
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** An article file with title, date and a body. */
export function article(title: string, body = '正文。', more = ''): string {
  return `---\ntitle: ${title}\ndate: 2020-08-07T07:24:00+08:00\n${more}---\n\n${body}\n`;
}

/** A moment after every date in the tests. */
export const now = Date.parse('2026-01-01T00:00:00Z');
