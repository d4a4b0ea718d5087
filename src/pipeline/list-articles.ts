import { sortDiagnostics } from '../diagnostics/report.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { EditionId } from '../model/edition.js';
import type { ArticleId, OutputPath, SectionId, SourcePath } from '../model/paths.js';
import { addressesOf } from '../pages/addresses.js';
import { isStandIn } from '../schema/front-matter.js';
import { checkAddresses, publishable } from './check-addresses.js';
import { loadConfig, loadSite } from './load-site.js';
import type { ArticleStatus } from './loaded-site.js';
import type { SiteSources } from './sources.js';

/** An article, or a plain page, and where it is, or will be, published. */
export interface ListedArticle {
  readonly kind: 'article' | 'page';
  readonly id: ArticleId;
  readonly path: SourcePath;
  readonly section: SectionId;
  readonly title: string;
  /** Pages have none. */
  readonly date?: string;
  readonly status: ArticleStatus;
  readonly editions: Readonly<
    Partial<Record<EditionId, { readonly url: string; readonly output: OutputPath }>>
  >;
}

/** Every article and plain page that can be read, by path, and the faults of those that can't. */
export function listArticles(
  sources: SiteSources,
  now: number,
): { readonly articles: readonly ListedArticle[]; readonly diagnostics: readonly Diagnostic[] } {
  const { value: config, diagnostics } = loadConfig(sources);
  if (config === undefined) return { articles: [], diagnostics: sortDiagnostics(diagnostics) };
  const loaded = loadSite(config, sources, now);
  const found = [...diagnostics, ...loaded.diagnostics];
  const site = loaded.value;
  if (site === undefined) return { articles: [], diagnostics: sortDiagnostics(found) };
  const readable = site.articles.filter(({ document }) => !isStandIn(document.meta));
  const editions = config.editions.map((edition) => ({
    id: edition.id,
    addresses: addressesOf(config, edition),
  }));
  return {
    articles: readable.map(({ document, section, segments, status }) => ({
      kind: document.meta.plain === undefined ? 'article' : 'page',
      id: document.id,
      path: document.path,
      section,
      title: document.meta.title,
      ...(document.meta.plain === undefined ? { date: document.meta.date } : {}),
      status,
      editions: Object.fromEntries(
        editions.map(({ id, addresses }) => {
          const { absolute, output } = addresses.folder(segments);
          return [id, { url: absolute, output }];
        }),
      ),
    })),
    diagnostics: sortDiagnostics([...found, ...checkAddresses(site, publishable(site.articles), sources)]),
  };
}
