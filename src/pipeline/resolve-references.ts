import { report } from '../diagnostics/report.js';
import type { Reference } from '../model/article.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { parentFolder, resolveReference, sourcePath, type SourcePath } from '../model/paths.js';
import type { SiteConfig } from '../model/site.js';
import type { Picture } from '../model/summary.js';
import { suggestion } from '../schema/suggestion.js';
import { isEncoded } from '../pages/renditions.js';
import { asWarning } from './load-site.js';
import type { Holdings } from './holdings.js';
import type { PlacedArticle } from './loaded-site.js';
import { measurePicture, mostPixels } from './measure-picture.js';
import type { Destination, LinkTarget, SiteIndex } from './site-index.js';
import type { Asset, SiteSources } from './sources.js';

/** What the references of one article were found to mean; keys are the targets as the author wrote them. */
export interface ResolvedReferences {
  readonly links: ReadonlyMap<string, Destination>;
  readonly pictures: ReadonlyMap<string, Picture>;
}

/** Finds out what the references of articles mean. Pictures are measured once. */
export interface Resolver {
  /** @param known pictures that are as they were when they were measured; may be those of other settings */
  readonly resolve: (
    article: PlacedArticle,
    known?: ReadonlyMap<SourcePath, Picture>,
  ) => {
    readonly references: ResolvedReferences;
    readonly diagnostics: readonly Diagnostic[];
  };
}

export function createResolver(
  config: SiteConfig,
  holdings: Holdings,
  index: SiteIndex,
  assets: ReadonlyMap<SourcePath, Asset>,
  sources: SiteSources,
): Resolver {
  const measured = new Map<SourcePath, Picture | undefined>();
  const measure = (source: SourcePath, known: Picture | undefined): Picture | undefined => {
    if (!measured.has(source)) {
      const location = holdings.hasFile(source)
        ? sources.contentLocation(source)
        : assets.get(source)?.location;
      measured.set(source, measurePicture(source, location, known, config.pictures, sources));
    }
    return measured.get(source);
  };
  const exists = (path: SourcePath): boolean => holdings.hasFile(path) || holdings.hasAsset(path);
  return {
    resolve: (article, known = new Map()) => {
      const links = resolveLinks(article, index);
      const topics = unknownTopics(article, holdings);
      const related = unknownRelated(article, index);
      const pictures = resolvePictures(
        article,
        exists,
        index,
        (path) => measure(path, known.get(path)),
        sources,
      );
      const faults = [...topics, ...related, ...links.diagnostics, ...pictures.diagnostics];
      return {
        references: { links: links.found, pictures: pictures.found },
        diagnostics: article.status === 'draft' ? faults.map(asWarning) : faults,
      };
    },
  };
}

/** DB410. */
function unknownTopics({ document }: PlacedArticle, { topics }: Pick<Holdings, 'topics'>): Diagnostic[] {
  return (document.meta.topics ?? []).flatMap((topic, index) => {
    if (topics.has(topic)) return [];
    const near = suggestion(topic, topics);
    const at = document.addressPlaces.topics[index] ?? { line: 1, column: 1 };
    return [
      report('DB410', document.file, at, { topic, ...(near === undefined ? {} : { suggestion: near }) }),
    ];
  });
}

/** DB302. One that is not published yet is only left out of the page. */
function unknownRelated({ document }: PlacedArticle, index: SiteIndex): Diagnostic[] {
  const { path, file, meta, addressPlaces } = document;
  return (meta.related ?? []).flatMap((target, at) => {
    const position = addressPlaces.related[at] ?? { line: 1, column: 1 };
    const found = index.find(path, { target, position });
    const named = found?.kind === 'article' ? found.article.document : undefined;
    const isArticle = named?.path === resolveReference(parentFolder(path), target);
    if (isArticle && named?.meta.plain === undefined) return [];
    const near = index.suggest(path, target);
    return [report('DB302', file, position, { target, ...(near === undefined ? {} : { suggestion: near }) })];
  });
}

interface Found<T> {
  readonly found: ReadonlyMap<string, T>;
  readonly diagnostics: readonly Diagnostic[];
}

function resolveLinks(article: PlacedArticle, index: SiteIndex): Found<Destination> {
  const { document } = article;
  const found = new Map<string, Destination>();
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
    found.set(link.target, destinationOf(target));
    if (target.kind === 'article' && !isPublishedWith(target.article, article)) {
      diagnostics.push(report('DB303', document.file, link.position, { target: link.target }));
    }
    diagnostics.push(...checkFragment(article, link, target));
  }
  return { found, diagnostics };
}

function destinationOf(target: LinkTarget): Destination {
  return target.kind === 'article' ? { kind: 'folder', segments: target.article.segments } : target;
}

/** Whether `target` is there for readers by the time they can read `article`. */
function isPublishedWith(target: PlacedArticle, article: PlacedArticle): boolean {
  if (target.document.id === article.document.id || target.status === 'published') return true;
  const due = target.document.meta.instant <= article.document.meta.instant;
  return target.status === 'scheduled' && article.status === 'scheduled' && due;
}

function checkFragment(article: PlacedArticle, link: Reference, target: LinkTarget): Diagnostic[] {
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
  article: PlacedArticle,
  exists: (path: SourcePath) => boolean,
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
    if (path === undefined || !exists(path)) {
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
    else if (isEncoded(picture) && picture.width * picture.height > mostPixels) {
      const size = `${String(picture.width)} × ${String(picture.height)}`;
      diagnostics.push(report('DB307', document.file, position, { target, size }));
    } else found.set(target, picture);
  }
  return { found, diagnostics };
}
