/**
 * The four kinds of path, each made in one place so that none can stand in for another.
 *
 * - `SourcePath`: a file below the content folder, `/`-separated, NFC, as on disk: `heilongjiang/2020/三江.md`.
 * - `OutputPath`: a file below the output folder, `/`-separated, not percent-encoded: `zh-hans/圖/index.html`.
 * - `UrlPath`: what a browser asks for below the site's base path, percent-encoded, with a leading `/`.
 * - `ArticleId`: a source path without `.md`; the same in every edition.
 */
declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

export type SourcePath = Branded<'SourcePath'>;
export type OutputPath = Branded<'OutputPath'>;
export type UrlPath = Branded<'UrlPath'>;
export type ArticleId = Branded<'ArticleId'>;
/** The folder of a section below the content folder; `''` is the home page's. */
export type SectionId = Branded<'SectionId'>;

/**
 * What a name must not hold: separators, what Windows refuses, control characters, and what would make a
 * URL ambiguous (`%`, `?`, `#`).
 */
// eslint-disable-next-line no-control-regex -- control characters are exactly what is refused here
const forbidden = /[/\\<>:"|?*#%\u0000-\u001f\u007f\u2028\u2029]/u;

/** Bytes of UTF-8; file systems take 255, and a temporary file or an ending needs some. */
const longestName = 240;

/** True when `name` can stand as one segment of a path: not empty, no `.` or space at an end, nothing forbidden. */
export function isPathSegment(name: string): boolean {
  return name !== '' && !forbidden.test(name) && !/^[\s.]|[\s.]$/u.test(name) && bytesOf(name) <= longestName;
}

function bytesOf(name: string): number {
  return new TextEncoder().encode(name).length;
}

/** The nearest text to `name` that is a path segment: what it must not hold becomes `-`. */
export function toPathSegment(name: string): string {
  if (isPathSegment(name)) return name;
  const cleaned = [...name.normalize('NFC')].map((character) =>
    forbidden.test(character) ? '-' : character,
  );
  const trimmed = cleaned
    .slice(0, 60)
    .join('')
    .replace(/^[\s.]+|[\s.]+$/gu, '');
  return trimmed === '' ? '-' : trimmed;
}

/** Makes a path that came from a file system walk a `SourcePath`. Throws on a path that leaves the folder. */
export function sourcePath(path: string): SourcePath {
  const normal = path.normalize('NFC');
  if (normal.startsWith('/') || normal.split('/').includes('..')) {
    throw new Error(`Not a path below the content folder: ${path}`);
  }
  return normal as SourcePath;
}

/**
 * Joins segments into an `OutputPath`. What makes a good name is decided where names come in (`isPathSegment`); this is
 * the one guard that nothing is written outside the output folder. Throws on `..` and its like.
 */
export function outputPath(segments: readonly string[]): OutputPath {
  for (const segment of segments) {
    if (segment === '' || segment === '.' || segment === '..' || /[/\\\0]/u.test(segment)) {
      throw new Error(`Not a path segment: ${JSON.stringify(segment)}`);
    }
  }
  return segments.join('/') as OutputPath;
}

/** `['zh-hans', '圖']` -> `/zh-hans/%E5%9C%96/`: the address of the folder's `index.html`. */
export function folderUrl(segments: readonly string[]): UrlPath {
  return `/${segments.map((segment) => `${encodeURIComponent(segment)}/`).join('')}` as UrlPath;
}

/** `['zh-hans', 'feed.xml']` -> `/zh-hans/feed.xml`. */
export function fileUrl(segments: readonly string[]): UrlPath {
  return `/${segments.map(encodeURIComponent).join('/')}` as UrlPath;
}

/** The article a Markdown file holds: its path without the ending. */
export function articleId(path: SourcePath): ArticleId {
  return path.replace(/\.md$/u, '') as ArticleId;
}

export function sectionId(folder: string): SectionId {
  return folder as SectionId;
}

/** The folder of a path: `a/b/c.md` -> `a/b`, `c.md` -> `''`. */
export function parentFolder(path: string): string {
  const cut = path.lastIndexOf('/');
  return cut < 0 ? '' : path.slice(0, cut);
}

/**
 * Resolves `reference` against the folder `from`; a leading `/` means the content folder itself.
 * Returns undefined where the reference leaves the content folder.
 */
export function resolveReference(from: string, reference: string): string | undefined {
  const parts = reference.startsWith('/') || from === '' ? [] : from.split('/');
  for (const part of reference.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..') {
      if (parts.pop() === undefined) return undefined;
    } else {
      parts.push(part.normalize('NFC'));
    }
  }
  return parts.join('/');
}

/** Orders by UTF-16 code units: the same on every machine, unlike `localeCompare`. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
