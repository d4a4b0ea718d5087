import { parseConfig } from '../config/parse-config.js';
import { articleScript } from '../conversion/detect-script.js';
import { report } from '../diagnostics/report.js';
import { createArticleParser } from '../markdown/parse-article.js';
import type { ArticleDocument } from '../model/article.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { compareText, parentFolder, sectionId, type SectionId, type SourcePath } from '../model/paths.js';
import type { Section, SiteConfig } from '../model/site.js';
import type { Staged } from '../model/staged.js';
import { readSection } from '../schema/section.js';
import { decodeText } from './decode-text.js';
import { checkScopes, loadGlossary } from './load-glossary.js';
import type { ArticleStatus, LoadedArticle, LoadedSite } from './loaded-site.js';
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
 */
export function loadSite(config: SiteConfig, sources: SiteSources, now: number): Staged<LoadedSite> {
  const { files, diagnostics: listed } = sources.contentFiles();
  const diagnostics: Diagnostic[] = [...listed];
  const keep = <T>(staged: Staged<T>): T | undefined => {
    diagnostics.push(...staged.diagnostics);
    return staged.value;
  };
  const sections: Section[] = [];
  const documents: ArticleDocument[] = [];
  const parseArticle = createArticleParser();
  for (const path of files) {
    const file = sources.contentName(path);
    if (/(?:^|\/)section\.yaml$/u.test(path) && path !== 'section.yaml') {
      const text = keep(decodeText(sources.readContent(path), file));
      const section =
        text === undefined ? undefined : keep(readSection({ text, file, script: config.script }));
      if (section !== undefined) sections.push(completeSection(path, section));
    } else if (path.endsWith('.md')) {
      const text = keep(decodeText(sources.readContent(path), file));
      if (text === undefined) continue;
      const staged = parseArticle({ path, file, text });
      diagnostics.push(
        ...(staged.value?.meta.draft ? staged.diagnostics.map(asWarning) : staged.diagnostics),
      );
      if (staged.value !== undefined) documents.push(staged.value);
    } else if (!attachments.test(path)) {
      diagnostics.push(report('DB405', file, start, { name: path, ...nearName(path) }));
    }
  }
  sections.sort((a, b) => a.order - b.order || compareText(a.id, b.id));
  const glossary = keep(loadGlossary(sources.glossary(), config.script)) ?? [];
  diagnostics.push(...checkScopes(glossary, foldersOf(files)));
  const known = new Set(sections.map(({ id }) => id));
  const articles = documents.map((document): LoadedArticle => {
    const { meta, path } = document;
    const folder = parentFolder(path);
    const name = meta.slug ?? document.id.slice(folder === '' ? 0 : folder.length + 1);
    return {
      document,
      status: statusOf(meta.draft, meta.instant, now),
      script: articleScript(document, config.script),
      section: nearestSection(folder, known),
      segments: folder === '' ? [name] : [...folder.split('/'), name],
    };
  });
  if (!articles.some(({ status }) => status === 'published')) {
    const folder = sources.contentName();
    diagnostics.push(report('DB404', folder, start, { folder }));
  }
  return { value: { config, sections, glossary, articles, files: new Set(files) }, diagnostics };
}

function foldersOf(files: readonly SourcePath[]): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const file of files) {
    for (let folder = parentFolder(file); folder !== ''; folder = parentFolder(folder)) folders.add(folder);
  }
  return folders;
}

export function asWarning(diagnostic: Diagnostic): Diagnostic {
  return { ...diagnostic, severity: 'warning' };
}

function statusOf(draft: boolean, instant: number, now: number): ArticleStatus {
  if (draft) return 'draft';
  return instant > now ? 'scheduled' : 'published';
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
  };
}

/** The folder itself, or the nearest above it, that has a `section.yaml`; else the root. */
function nearestSection(folder: string, known: ReadonlySet<SectionId>): SectionId {
  let id = folder;
  while (id !== '' && !known.has(sectionId(id))) id = parentFolder(id);
  return sectionId(id);
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
