import { feedFiles } from '../feeds/feed-files.js';
import type { OutputFile } from '../model/output.js';
import type { SectionId } from '../model/paths.js';
import type { ArticleSummary } from '../model/summary.js';
import { root } from '../pages/archive.js';
import type { EditionPlan } from '../pages/plan-pages.js';
import { searchIndexFile } from '../search/search-index.js';
import { robotsText, sitemapFiles, type SitemapPage } from '../sitemap/sitemap-files.js';

const feedEntries = 20;

/**
 * The Atom and RSS feeds of an edition and of each of its sections. An entry's id is the address of its page, since an
 * article has nothing that lasts longer: one that is moved appears in feed readers once more.
 */
export function editionFeeds({ views }: EditionPlan): OutputFile[] {
  const { archive, content } = views;
  const ids: SectionId[] = [root, ...content.sections.map(({ id }) => id)];
  return ids.flatMap((id) => {
    const feeds = views.feeds(id);
    const section = archive.section(id);
    return feedFiles({
      title: feeds.title,
      description: section?.description ?? content.description,
      lang: content.edition.lang,
      siteName: content.name,
      url: views.addresses.folder(id === root ? [] : id.split('/')).absolute,
      atom: { url: feeds.atom.absolute, output: feeds.atom.output },
      rss: { url: feeds.rss.absolute, output: feeds.rss.output },
      entries: archive
        .below(id)
        .slice(0, feedEntries)
        .map((article) => {
          const url = views.addresses.folder(article.segments).absolute;
          const { title, summary, date, updated, authors, tags } = article.meta;
          return { id: url, url, title, summary, published: date, updated: updated ?? date, authors, tags };
        }),
    });
  });
}

/** What the search page of an edition searches in: its own words and those of the other editions. */
export function editionSearchIndex(plan: EditionPlan, plans: readonly EditionPlan[]): OutputFile {
  const { views } = plan;
  const others = plans.map(
    (each) =>
      new Map(each.views.archive.all.map((article): [string, ArticleSummary] => [article.id, article])),
  );
  return searchIndexFile(
    views.addresses.file(['search', 'index.json']).output,
    views.archive.all.map((article) => {
      const card = views.card(article);
      const versions = others.flatMap((articles) => articles.get(article.id) ?? []);
      return {
        href: card.href,
        title: card.title,
        summary: card.summary,
        date: card.date.date,
        section: card.section.title,
        texts: versions.flatMap(({ meta }) => [
          meta.title,
          meta.kicker ?? '',
          meta.subtitle ?? '',
          meta.summary,
          ...meta.tags,
          ...meta.authors,
        ]),
      };
    }),
  );
}

/** Sitemaps of all editions together, and `robots.txt`. */
export function siteMaps(plans: readonly EditionPlan[]): OutputFile[] {
  const first = plans[0];
  if (first === undefined) return [];
  const { origin, basePath } = first.views.config;
  const pages = plans.flatMap(({ pages: planned }) =>
    planned.flatMap((page): SitemapPage[] => {
      if (page.kind === 'redirect' || page.kind === 'notFound' || page.kind === 'search') return [];
      const lastmod = page.kind === 'article' ? (page.article.updated ?? page.article.date) : page.issueDate;
      return [
        {
          url: page.canonical,
          alternates: page.alternates.map(({ hreflang, url }) => ({ hreflang, url })),
          xDefault: page.xDefault,
          ...(lastmod === undefined ? {} : { lastmod: lastmod.iso }),
          ...(page.kind === 'article' ? { month: page.article.date.iso.slice(0, 7) } : {}),
        },
      ];
    }),
  );
  return [...sitemapFiles({ origin, basePath, pages }), robotsText(origin, basePath)];
}
