import type { EditionId } from '../model/edition.js';
import type { AlternateView, Page, SiteView } from '../model/page.js';
import type { SiteConfig } from '../model/site.js';
import type { InterfaceWords } from '../words/interface-words.js';
import { articlePage } from './article.js';
import type { EditionContent } from './edition-content.js';
import { homePage } from './home.js';
import { sectionPages, tagPages } from './lists.js';
import { notFoundPage, redirectPages, searchPage } from './other-pages.js';
import type { PageDraft } from './page-draft.js';
import { siteView } from './site-view.js';
import { editionViews, type EditionViews } from './views.js';

/** The pages of one edition and what they share. */
export interface EditionPlan {
  readonly views: EditionViews;
  readonly site: SiteView;
  readonly pages: readonly Page[];
}

/**
 * Decides which pages the site has. Depends on summaries only. That no two pages share an address is checked before
 * (`findAddressClashes`), in terms of the files that cause it.
 *
 * @param contents one for each edition, in the order of the configuration
 */
export function planPages(
  config: SiteConfig,
  contents: readonly EditionContent[],
  words: (edition: EditionId) => InterfaceWords,
): EditionPlan[] {
  const plans = contents.map((content) => {
    const views = editionViews(config, content, words(content.edition.id));
    return { views, drafts: draftPages(views, content === contents[0]) };
  });
  const byPath = new Map<string, { views: EditionViews; draft: PageDraft }[]>();
  for (const { views, drafts } of plans) {
    for (const draft of drafts) {
      if (draft.kind === 'redirect') continue;
      const same = byPath.get(draft.path);
      if (same === undefined) byPath.set(draft.path, [{ views, draft }]);
      else same.push({ views, draft });
    }
  }
  return plans.map(({ views, drafts }) => ({
    views,
    site: siteView(views, (path) => (byPath.get(path) ?? []).some((page) => page.views === views)),
    pages: drafts.map((draft) => withAlternates(config, draft, byPath.get(draft.path) ?? [])),
  }));
}

function draftPages(views: EditionViews, isFirst: boolean): PageDraft[] {
  const { archive, content } = views;
  const sections = [...content.sections.map(({ id }) => id)];
  return [
    homePage(views),
    ...sections.flatMap((id) => sectionPages(views, id)),
    ...[...archive.byTag.keys()].flatMap((key) => tagPages(views, key)),
    ...[...new Set(archive.all.map(({ section }) => section))].flatMap((section) =>
      archive.inSection(section).map((article, index) => articlePage(views, article, index)),
    ),
    notFoundPage(views),
    searchPage(views),
    ...(isFirst ? archive.all.flatMap((article) => redirectPages(views, article)) : []),
  ];
}

function withAlternates(
  config: SiteConfig,
  draft: PageDraft,
  same: readonly { readonly views: EditionViews; readonly draft: PageDraft }[],
): Page {
  const alternates: AlternateView[] = same.map(({ views, draft: other }) => ({
    edition: other.edition,
    hreflang: views.content.edition.hreflang,
    lang: views.content.edition.lang,
    url: other.canonical,
    href: `${config.basePath}${other.url}`,
    current: other.edition === draft.edition,
  }));
  return { ...draft, alternates, xDefault: alternates[0]?.url ?? draft.canonical };
}
