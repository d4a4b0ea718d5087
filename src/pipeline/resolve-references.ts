import { report } from '../diagnostics/report.js';
import type { Reference } from '../model/article.js';
import type { Diagnostic } from '../model/diagnostic.js';
import {
  parentFolder,
  resolveReference,
  sourcePath,
  type ArticleId,
  type SourcePath,
} from '../model/paths.js';
import type { Picture } from '../model/summary.js';
import { suggestion } from '../schema/suggestion.js';
import { asWarning } from './load-site.js';
import type { LoadedArticle, LoadedSite } from './loaded-site.js';
import type { LinkTarget, SiteIndex } from './site-index.js';
import type { SiteSources } from './sources.js';

/** What the references of one article were found to mean; keys are the targets as the author wrote them. */
export interface ResolvedReferences {
  readonly links: ReadonlyMap<string, LinkTarget>;
  readonly pictures: ReadonlyMap<string, Picture>;
}

export interface ResolvedSite {
  readonly references: ReadonlyMap<ArticleId, ResolvedReferences>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Looks up every picture and link of every article. */
export function resolveReferences(site: LoadedSite, index: SiteIndex, sources: SiteSources): ResolvedSite {
  const references = new Map<ArticleId, ResolvedReferences>();
  const diagnostics: Diagnostic[] = [];
  const sizes = new Map<SourcePath, Picture | undefined>();
  const measure = (source: SourcePath): Picture | undefined => {
    if (!sizes.has(source)) {
      const size = sources.pictureSize(source);
      sizes.set(source, size === undefined ? undefined : { source, ...size });
    }
    return sizes.get(source);
  };
  for (const article of site.articles) {
    const { document } = article;
    const links = resolveLinks(article, index);
    const pictures = resolvePictures(article, site, index, measure, sources);
    references.set(document.id, { links: links.found, pictures: pictures.found });
    const faults = [...links.diagnostics, ...pictures.diagnostics];
    diagnostics.push(...(article.status === 'draft' ? faults.map(asWarning) : faults));
  }
  return { references, diagnostics };
}

interface Found<T> {
  readonly found: ReadonlyMap<string, T>;
  readonly diagnostics: readonly Diagnostic[];
}

function resolveLinks(article: LoadedArticle, index: SiteIndex): Found<LinkTarget> {
  const { document } = article;
  const found = new Map<string, LinkTarget>();
  const diagnostics: Diagnostic[] = [];
  for (const link of document.links) {
    const target = index.find(document.path, link);
    if (target === undefined) {
      const near = index.suggest(document.path, link.target);
      diagnostics.push(
        report('DB302', document.file, link.position, {
          target: link.target,
          ...(near === undefined ? {} : { suggestion: near }),
        }),
      );
      continue;
    }
    found.set(link.target, target);
    if (target.kind === 'article' && target.article !== article && target.article.status !== 'published') {
      diagnostics.push(report('DB303', document.file, link.position, { target: link.target }));
    }
    diagnostics.push(...checkFragment(article, link, target));
  }
  return { found, diagnostics };
}

function checkFragment(article: LoadedArticle, link: Reference, target: LinkTarget): Diagnostic[] {
  const { fragment } = link;
  if (fragment === undefined || fragment === '' || target.kind !== 'article') return [];
  const { headings, galleryPictures } = target.article.document;
  const picture = /^picture-([1-9]\d*)$/u.exec(fragment);
  if (headings.some(({ id }) => id === fragment)) return [];
  if (picture !== null && Number(picture[1]) <= galleryPictures) return [];
  const near = suggestion(
    fragment,
    headings.map(({ id }) => id),
  );
  return [
    report('DB304', article.document.file, link.position, {
      fragment,
      ...(near === undefined ? {} : { suggestion: near }),
    }),
  ];
}

function resolvePictures(
  article: LoadedArticle,
  site: LoadedSite,
  index: SiteIndex,
  measure: (source: SourcePath) => Picture | undefined,
  sources: SiteSources,
): Found<Picture> {
  const { document } = article;
  const found = new Map<string, Picture>();
  const diagnostics: Diagnostic[] = [];
  for (const { target, position } of document.images) {
    const resolved = resolveReference(parentFolder(document.path), target);
    const path = resolved === undefined ? undefined : sourcePath(resolved);
    if (path === undefined || !site.files.has(path)) {
      const near = index.suggest(document.path, target);
      diagnostics.push(
        report('DB301', document.file, position, {
          target,
          expected: path === undefined ? sources.contentName() : sources.contentName(path),
          ...(near === undefined ? {} : { suggestion: near }),
        }),
      );
      continue;
    }
    const picture = measure(path);
    if (picture === undefined) diagnostics.push(report('DB305', document.file, position, { target }));
    else found.set(target, picture);
  }
  return { found, diagnostics };
}
