import { statSync } from 'node:fs';
import { extname, join } from 'node:path';

import { report } from '../diagnostics/report.js';
import { walkFiles } from '../io/walk.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { ImportedArticle } from './imported-article.js';
import type { ReadMoment } from './written-moment.js';

/** Kinds of sources, as `--from` names them. */
export const sourceKinds = ['text'] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** A source that can be read from its beginning any number of times. */
export interface OpenedSource {
  readonly kind: SourceKind;
  readonly articles: () => Iterable<ImportedArticle>;
}

export interface SourceTools {
  readonly readMoment: ReadMoment;
  /** How diagnostics name a file. */
  readonly nameOf: (location: string) => string;
}

const start = { line: 1, column: 1 };
const endings: Readonly<Record<string, SourceKind>> = { '.txt': 'text', '.text': 'text' };

/**
 * Opens a file or folder. What it is follows from its name and content where `kind` does not say. DB902 for what is nothing that can be
 * imported.
 *
 * @param location absolute; it must be there
 */
export async function openSource(
  location: string,
  kind: SourceKind | 'auto',
  tools: SourceTools,
): Promise<{ readonly sources: readonly OpenedSource[]; readonly diagnostics: readonly Diagnostic[] }> {
  const isFolder = statSync(location).isDirectory();
  const files = isFolder ? walkFiles(location).map(({ path }) => join(location, path)) : [location];
  const pages = files.flatMap((file) => {
    const found = kind === 'auto' ? endings[extname(file).toLowerCase()] : kind;
    return found === undefined ? [] : [{ location: file, kind: found }];
  });
  if (pages.length === 0) {
    return { sources: [], diagnostics: [report('DB902', tools.nameOf(location), start)] };
  }
  return { sources: await Promise.all(pages.map((page) => openPage(page, tools))), diagnostics: [] };
}

async function openPage(
  { location, kind }: { readonly location: string; readonly kind: SourceKind },
  { readMoment, nameOf }: SourceTools,
): Promise<OpenedSource> {
  const { importPageText } = await import('./portal/import-page-text.js');
  const { createMarkdownWriter } = await import('./write-markdown.js');
  const writeMarkdown = createMarkdownWriter();
  return {
    kind,
    articles: () => [importPageText({ location, file: nameOf(location) }, { readMoment, writeMarkdown })],
  };
}
