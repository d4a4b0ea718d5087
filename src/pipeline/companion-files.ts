import { feedFiles } from '../feeds/feed-files.js';
import type { OutputFile } from '../model/output.js';
import type { OutputPath, SectionId } from '../model/paths.js';
import type { ArticleEntry } from '../model/summary.js';
import { countParts, partFromOldest } from '../pages/archive-parts.js';
import type { EditionPlan, SitePlan } from '../pages/plan-site.js';
import { root } from '../pages/section-tree.js';
import { sectionSegments } from '../pages/views.js';
import { searchPartFile, searchPartsFile } from '../search/search-index.js';
import { partSize } from './output-key.js';

const feedEntries = 20;

/**
 * The Atom and RSS feeds of a section, or of the site, in every edition. An entry's id is the address of its page, since an
 * article has nothing that lasts longer: one that is moved appears in feed readers once more.
 */
export function sectionFeeds({ editions }: SitePlan, section: SectionId): OutputFile[] {
  return editions.flatMap(({ views }) => {
    const { archive, content, addresses } = views;
    const feeds = views.feeds(section);
    return feedFiles({
      title: feeds.title,
      description: content.sections.get(section)?.description ?? content.description,
      lang: content.edition.lang,
      siteName: content.name,
      url: addresses.folder(sectionSegments(section)).absolute,
      atom: { url: feeds.atom.absolute, output: feeds.atom.output },
      rss: { url: feeds.rss.absolute, output: feeds.rss.output },
      entries: (section === root ? archive.all : archive.below(section))
        .slice(0, feedEntries)
        .map((article) => {
          const url = addresses.folder(article.segments).absolute;
          const { title, summary, date, updated, authors, tags } = content.articles.meta(article);
          return { id: url, url, title, summary, published: date, updated: updated ?? date, authors, tags };
        }),
    });
  });
}

/** How many parts the search index of each edition has. */
export function searchParts({ archive, editions }: SitePlan): OutputFile[] {
  const parts = countParts(archive.all.length, partSize);
  return editions.map(({ views }) =>
    searchPartsFile(views.addresses.file(['search', 'index.json']).output, parts),
  );
}

/** A part of what the search page of each edition searches in: its own words and those of the other editions. */
export function searchPart({ archive, editions }: SitePlan, number: number): OutputFile[] {
  const { entries } = partFromOldest(archive.all, partSize, number);
  const texts = new Map(entries.map((entry) => [entry, textsOf(entry, editions)]));
  return editions.map(({ views }) =>
    searchPartFile(
      searchPartPath(views, number),
      entries.map((entry) => {
        const card = views.card(entry);
        return {
          href: card.href,
          title: card.title,
          summary: card.summary,
          date: card.date.date,
          section: card.section.title,
          texts: texts.get(entry) ?? [],
        };
      }),
    ),
  );
}

export function searchPartPath({ addresses }: EditionPlan['views'], number: number): OutputPath {
  return addresses.file(['search', `${String(number)}.json`]).output;
}

function textsOf(entry: ArticleEntry, editions: readonly EditionPlan[]): string[] {
  return editions.flatMap(({ views }) => {
    const { title, kicker, subtitle, summary, tags, authors } = views.content.articles.meta(entry);
    return [title, kicker ?? '', subtitle ?? '', summary, ...tags, ...authors];
  });
}
