import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';

import type { RootContent } from 'mdast';
import { report } from '../diagnostics/report.js';
import { walkFiles } from '../io/walk.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { ImportedArticle } from './imported-article.js';
import type { ReadMoment } from './written-moment.js';

/** Kinds of sources, as `--from` names them. */
export const sourceKinds = ['wxr', 'hexo', 'hugo', 'jekyll', 'html', 'text'] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** A source that can be read from its beginning any number of times. */
export interface OpenedSource {
  readonly kind: SourceKind;
  readonly articles: () => Iterable<ImportedArticle>;
  /** Of the source itself, once it has been read. */
  readonly diagnostics?: () => readonly Diagnostic[];
}

export interface SourceTools {
  readonly readMoment: ReadMoment;
  /** How diagnostics name a file. */
  readonly nameOf: (location: string) => string;
  /** Where the files of the old site are, absolute: pictures are looked for there too. */
  readonly files: string | undefined;
}

interface ReadingTools extends SourceTools {
  readonly writeMarkdown: (content: readonly RootContent[]) => string;
  /** Folders in which addresses from the root of the old site are looked for. */
  readonly roots: readonly string[];
}

const start = { line: 1, column: 1 };
const endings: Readonly<Record<string, SourceKind>> = {
  '.txt': 'text',
  '.html': 'html',
  '.htm': 'html',
  '.shtml': 'html',
  '.xhtml': 'html',
  '.xml': 'wxr',
};

/**
 * Opens a file or folder. What it is follows from its name where `kind` does not say. DB902 for what is nothing that can be imported.
 *
 * @param location absolute; it must be there
 */
export async function openSource(
  location: string,
  kind: SourceKind | 'auto',
  tools: SourceTools,
): Promise<{ readonly sources: readonly OpenedSource[]; readonly diagnostics: readonly Diagnostic[] }> {
  const isFolder = statSync(location).isDirectory();
  const { createMarkdownWriter } = await import('./write-markdown.js');
  const writeMarkdown = createMarkdownWriter();
  const root = isFolder ? location : dirname(location);
  const roots = tools.files === undefined ? [root] : [tools.files, root];
  const reading: ReadingTools = { ...tools, writeMarkdown, roots };
  const blog = isFolder ? await openBlogFolder(location, kind, reading) : undefined;
  if (blog !== undefined) return { sources: [blog], diagnostics: [] };
  const files = isFolder ? pageFiles(location) : [location];
  const pages = files.flatMap((file) => {
    const found = endings[extname(file).toLowerCase()];
    const isForeign = found === 'wxr' && !isExport(file);
    if (kind === 'auto') return found === undefined || isForeign ? [] : [{ location: file, kind: found }];
    // In a folder a kind that is given chooses; a single file is what it is said to be.
    return isFolder && found !== kind ? [] : [{ location: file, kind }];
  });
  if (pages.length === 0)
    return { sources: [], diagnostics: [report('DB902', tools.nameOf(location), start)] };
  const sources = await Promise.all(pages.map((page) => openPage(page, reading)));
  return { sources, diagnostics: [] };
}

async function openBlogFolder(
  folder: string,
  kind: SourceKind | 'auto',
  tools: ReadingTools,
): Promise<OpenedSource | undefined> {
  const { detectBlog, openBlog } = await import('./blog/blog-folder.js');
  const found =
    kind === 'hexo' || kind === 'hugo' || kind === 'jekyll'
      ? kind
      : kind === 'auto'
        ? detectBlog(folder)
        : undefined;
  if (found === undefined) return undefined;
  const { importPost } = await import('./blog/import-post.js');
  const { createMarkdownAdapter } = await import('./blog/foreign-markdown.js');
  const blog = openBlog(folder, found);
  const adaptMarkdown = createMarkdownAdapter();
  const roots = [...new Set([...tools.roots, ...blog.roots])];
  return {
    kind: found,
    *articles() {
      for (const file of blog.files) {
        yield importPost(
          { ...file, file: tools.nameOf(file.location) },
          { ...blog, roots },
          { ...tools, adaptMarkdown },
        );
      }
    },
  };
}

/** Whether a file of XML is an export of WordPress: it names the form in its first lines. */
function isExport(location: string): boolean {
  const handle = openSync(location, 'r');
  try {
    const bytes = Buffer.alloc(4096);
    return /wordpress|xmlns:wp=/iu.test(bytes.toString('utf8', 0, readSync(handle, bytes)));
  } finally {
    closeSync(handle);
  }
}

/** What a browser saves beside a page, in a folder of its own, are parts of the page. */
function pageFiles(folder: string): string[] {
  return walkFiles(folder)
    .filter(({ path, leavesFolder }) => !leavesFolder && !/[._]files\//u.test(path))
    .map(({ path }) => join(folder, path));
}

async function openPage(
  { location, kind }: { readonly location: string; readonly kind: SourceKind },
  tools: ReadingTools,
): Promise<OpenedSource> {
  const source = { location, file: tools.nameOf(location) };
  if (kind === 'wxr') {
    const { openWxr } = await import('./wordpress/import-wxr.js');
    return { kind, ...openWxr(source, tools) };
  }
  if (kind === 'html') {
    const { importPage } = await import('./html/import-page.js');
    return { kind, articles: () => [importPage(source, tools)] };
  }
  const { importPageText } = await import('./portal/import-page-text.js');
  return { kind, articles: () => [importPageText(source, tools)] };
}
