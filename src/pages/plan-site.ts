import type { EditionId } from '../model/edition.js';
import type { AlternateView, Page, SiteView } from '../model/page.js';
import type { SiteConfig } from '../model/site.js';
import type { InterfaceWords } from '../words/interface-words.js';
import type { Address } from './addresses.js';
import type { Archive } from './archive.js';
import { articlePage } from './article.js';
import { correctionsPage } from './corrections.js';
import { datesPage, dayPage, monthPage } from './date-pages.js';
import type { EditionContent } from './edition-content.js';
import { findPage } from './find-page.js';
import { homePage } from './home.js';
import { groupsPage } from './groups-page.js';
import { groupPage } from './group-page.js';
import { sectionPage } from './lists.js';
import { momentsIn } from './moment.js';
import { notFoundPage, redirectPage, searchPage } from './other-pages.js';
import type { PageDraft } from './page-draft.js';
import { pagePlace, type PageKey } from './page-key.js';
import { plainPage } from './plain-pages.js';
import { relatedFinder } from './related.js';
import { siteView } from './site-view.js';
import { editionViews, type EditionViews } from './views.js';

/** What the pages of one edition are planned with, and what they share. */
export interface EditionPlan {
  readonly views: EditionViews;
  readonly site: SiteView;
}

export interface SitePlan {
  readonly archive: Archive;
  /** In the order of the configuration. */
  readonly editions: readonly EditionPlan[];
}

/**
 * Prepares the planning of pages. Any page can then be planned by itself (`planPage`), from the entries of all articles
 * and the texts of those that it shows; which pages there are, `pageKeys` says. That no two pages share an address is
 * checked before (`findAddressClashes`), in terms of the files that cause it.
 *
 * @param contents one for each edition, in the order of the configuration
 */
export function planSite(
  config: SiteConfig,
  archive: Archive,
  contents: readonly EditionContent[],
  words: (edition: EditionId) => InterfaceWords,
): SitePlan {
  const moments = momentsIn(config.timeZone);
  const articles = contents[0]?.articles;
  const related = relatedFinder(
    archive,
    (entry) => articles?.terms(entry) ?? [],
    (path) => articles?.find(path),
  );
  const editions = contents.map((content): EditionPlan => {
    const views = editionViews(config, archive, content, words(content.edition.id), moments, related);
    return { views, site: siteView(views, (path) => findPage(archive, path)) };
  });
  return { archive, editions };
}

/** A page, ready to be rendered, in each edition that has it, in the order of the editions. */
export function planPage({ editions }: SitePlan, key: PageKey): { edition: EditionPlan; page: Page }[] {
  const [first] = editions;
  if (key.kind === 'redirect' && first !== undefined) {
    const draft = draftPage(first.views, key);
    return [{ edition: first, page: { ...draft, alternates: [], xDefault: draft.canonical } }];
  }
  const places = editions.map(({ views }) => ({ views, address: pageAddress(views, key) }));
  return editions.map((edition) => ({
    edition,
    page: {
      ...draftPage(edition.views, key),
      alternates: places.map(({ views, address }): AlternateView => {
        const { id, hreflang, lang } = views.content.edition;
        const { absolute: url, href } = address;
        return { edition: id, hreflang, lang, url, href, current: views === edition.views };
      }),
      xDefault: places[0]?.address.absolute ?? '',
    },
  }));
}

/** Where a page stands in an edition, without planning it. */
export function pageAddress({ addresses }: EditionViews, key: PageKey): Address {
  const { segments, isFile } = pagePlace(key);
  return isFile ? addresses.file(segments) : addresses.folder(segments);
}

function draftPage(views: EditionViews, key: PageKey): PageDraft {
  switch (key.kind) {
    case 'home':
      return homePage(views);
    case 'notFound':
      return notFoundPage(views);
    case 'search':
      return searchPage(views);
    case 'section':
      return sectionPage(views, key.section, key.number);
    case 'tag':
    case 'author':
    case 'source':
    case 'topic':
      return groupPage(views, key.kind, key.key, key.number);
    case 'groups':
      return groupsPage(views, key.of);
    case 'corrections':
      return correctionsPage(views, key.number);
    case 'dates':
      return datesPage(views, key.date);
    case 'month':
      return monthPage(views, key.date);
    case 'day':
      return dayPage(views, key.date, key.number);
    case 'article':
      return articlePage(views, key.entry);
    case 'plain':
      return plainPage(views, key.entry);
    case 'redirect':
      return redirectPage(views, key.entry, key.alias);
  }
}
