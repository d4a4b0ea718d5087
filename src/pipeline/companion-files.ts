import type { OutputFile } from '../model/output.js';
import type { OutputPath } from '../model/paths.js';
import type { ArticleEntry } from '../model/summary.js';
import { countParts, partFromOldest } from '../pages/archive-parts.js';
import type { EditionPlan, SitePlan } from '../pages/plan-site.js';
import { searchPartFile, searchPartsFile } from '../search/search-index.js';
import { partSize } from './output-key.js';

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
