import { parseConfig } from '../config/parse-config.js';
import { articleScript } from '../conversion/detect-script.js';
import { report } from '../diagnostics/report.js';
import { createArticleParser } from '../markdown/parse-article.js';
import type { ArticleDocument, ArticleSource } from '../model/article.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { compareText, parentFolder, sectionId, type SectionId, type SourcePath } from '../model/paths.js';
import type { Section, SiteConfig } from '../model/site.js';
import type { Staged } from '../model/staged.js';
import { isPlain } from '../pages/plain-pages.js';
import { readSection } from '../schema/section.js';
import { segmentsOf } from './article-table.js';
import { decodeText } from './decode-text.js';
import { checkScopes, loadGlossary } from './load-glossary.js';
import { isTopicFile, loadTopics } from './load-topics.js';
import type { ArticleStatus, LoadedArticle, LoadedSite, PlacedArticle } from './loaded-site.js';
import type { SiteSources } from './sources.js';

const start = { line: 1, column: 1 };
/** Kept beside articles on purpose, and published only when an article names them. */
const attachments =
  /\.(?:jpe?g|png|webp|avif|gif|svg|pdf|mp3|mp4|m4a|webm|ogg|csv|tsv|json|geojson|xlsx?|docx?|pptx?|zip|vtt)$/iu;

/** The configuration; where it has errors, with the defaults in place of what is faulty. */
export function loadConfig(sources: SiteSources): Staged<SiteConfig> {
  const written = sources.config();
  if (written === undefined) return parseConfig(undefined);
  const { value: text, diagnostics } = decodeText(written.bytes, written.file);
  return text === undefined ? { diagnostics } : parseConfig({ text, file: written.file });
}

/**
 * Reads and parses every file of the content folder; all faults of all files are in the diagnostics. Those of a
 * draft are warnings: an unfinished article must not keep the others from being published.
 *
 * @param now milliseconds since 1970; later articles are scheduled
 * @param isPreview whether drafts and scheduled articles are published too
 */
export function loadSite(
  config: SiteConfig,
  sources: SiteSources,
  now: number,
  isPreview = false,
): Staged<LoadedSite> {
  const { files, diagnostics: listed } = sources.contentFiles();
  const diagnostics: Diagnostic[] = [...listed, ...files.flatMap((path) => strayFault(path, sources))];
  const keep = <T>(staged: Staged<T>): T | undefined => {
    diagnostics.push(...staged.diagnostics);
    return staged.value;
  };
  const sections = keep(loadSections(files.filter(isSectionFile), config, sources)) ?? [];
  const topics = keep(loadTopics(files.filter(isTopicFile), config, sources)) ?? [];
  const documents: ArticleDocument[] = [];
  const parseArticle = createArticleParser();
  const isPlainFile = plainFiles(sections);
  for (const path of files.filter(isArticleFile)) {
    const file = sources.contentName(path);
    const text = keep(decodeText(sources.readContent(path), file));
    const document =
      text === undefined
        ? undefined
        : keep(readArticle({ path, file, text, isPlain: isPlainFile(path) }, parseArticle));
    if (document !== undefined) documents.push(document);
  }
  const glossary = keep(loadGlossary(sources.glossary(), config.script)) ?? [];
  diagnostics.push(...checkScopes(glossary, foldersOf(files)));
  const known = new Set(sections.map(({ id }) => id));
  const articles = documents.map((document): LoadedArticle => {
    const { meta, path } = document;
    const section = nearestSection(parentFolder(path), known);
    return {
      document,
      status: statusOf(meta.draft, meta.instant, now),
      script: articleScript(document, config.script),
      section,
      segments: segmentsOf(path, meta.slug, section),
    };
  });
  if (!articles.some((article) => isPublishedArticle(article, isPreview))) {
    diagnostics.push(nothingPublished(sources));
  }
  return { value: { config, sections, topics, glossary, articles, files: new Set(files) }, diagnostics };
}

export function isSectionFile(path: SourcePath): boolean {
  return /(?:^|\/)section\.yaml$/u.test(path) && path !== 'section.yaml';
}

export function isArticleFile(path: SourcePath): boolean {
  return path.endsWith('.md');
}

/** The sections of the files given, in their order. */
export function loadSections(
  files: readonly SourcePath[],
  config: SiteConfig,
  sources: Pick<SiteSources, 'contentName' | 'readContent'>,
): Staged<Section[]> {
  const diagnostics: Diagnostic[] = [];
  const sections = files.flatMap((path): Section[] => {
    const file = sources.contentName(path);
    const decoded = decodeText(sources.readContent(path), file);
    diagnostics.push(...decoded.diagnostics);
    if (decoded.value === undefined) return [];
    const read = readSection({ text: decoded.value, file, script: config.script });
    diagnostics.push(...read.diagnostics);
    return read.value === undefined ? [] : [completeSection(path, read.value)];
  });
  sections.sort((a, b) => a.order - b.order || compareText(a.id, b.id));
  return { value: sections, diagnostics };
}

/** An article; the faults of a draft are warnings. */
export function readArticle(
  source: ArticleSource,
  parseArticle: (source: ArticleSource) => Staged<ArticleDocument>,
): Staged<ArticleDocument> {
  const staged = parseArticle(source);
  return staged.value?.meta.draft === true
    ? { ...staged, diagnostics: staged.diagnostics.map(asWarning) }
    : staged;
}

/** DB405 for a file that is neither article nor section nor kept beside articles on purpose. */
export function strayFault(path: SourcePath, sources: Pick<SiteSources, 'contentName'>): Diagnostic[] {
  if (isSectionFile(path) || isTopicFile(path) || isArticleFile(path) || attachments.test(path)) return [];
  return [report('DB405', sources.contentName(path), start, { name: path, ...nearName(path) })];
}

/** DB404. */
export function nothingPublished(sources: Pick<SiteSources, 'contentName'>): Diagnostic {
  const folder = sources.contentName();
  return report('DB404', folder, start, { folder });
}

/** Every folder of the content folder that has files in it or below it. */
export function foldersOf(files: readonly SourcePath[]): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const file of files) {
    for (let folder = parentFolder(file); folder !== ''; folder = parentFolder(folder)) folders.add(folder);
  }
  return folders;
}

export function asWarning(diagnostic: Diagnostic): Diagnostic {
  return { ...diagnostic, severity: 'warning' };
}

export function statusOf(draft: boolean, instant: number, now: number): ArticleStatus {
  if (draft) return 'draft';
  return instant > now ? 'scheduled' : 'published';
}

/** False of plain pages: a site of these alone has no news. */
export function isPublishedArticle({ document, status }: PlacedArticle, isPreview = false): boolean {
  return (isPreview || status === 'published') && document.meta.plain === undefined;
}

function completeSection(
  source: SourcePath,
  read: NonNullable<ReturnType<typeof readSection>['value']>,
): Section {
  return {
    id: sectionId(parentFolder(source)),
    source,
    title: read.title,
    description: read.description ?? { text: '', byEdition: {} },
    order: read.order ?? Number.MAX_SAFE_INTEGER,
    isSupplement: read.supplement ?? false,
  };
}

/** The folder itself, or the nearest above it, that has a `section.yaml`; else the root. */
export function nearestSection(folder: string, known: ReadonlySet<SectionId>): SectionId {
  let id = folder;
  while (id !== '' && !known.has(sectionId(id))) id = parentFolder(id);
  return sectionId(id);
}

/** Makes a function that knows the files of plain pages, which lie in no section. */
export function plainFiles(sections: readonly Pick<Section, 'id'>[]): (path: SourcePath) => boolean {
  const known = new Set(sections.map(({ id }) => id));
  return (path) => isPlain(path, nearestSection(parentFolder(path), known));
}

/** What a file with a nearly right name was probably meant to be. */
function nearName(path: SourcePath): { suggestion?: string } {
  if (/(?:^|\/)section\.(?:yml|json|toml|txt)$/iu.test(path) || /(?:^|\/)section\.yaml$/iu.test(path)) {
    return path === 'section.yaml' ? {} : { suggestion: 'section.yaml' };
  }
  if (/\.(?:markdown|mdown|mkd|txt|mdx|md)$/iu.test(path)) {
    return {
      suggestion: path
        .slice(path.lastIndexOf('/') + 1)
        .replace(/(?:\.(?:markdown|mdown|mkd|txt|mdx|md))+$/iu, '.md'),
    };
  }
  return {};
}
