import type {
  ArticlePage,
  CardView,
  CorrectionsPage,
  DatesPage,
  DayPage,
  GroupPage,
  LinkView,
  LiveView,
  MomentView,
  MonthPage,
  NoteView,
  Page,
  PictureView,
  PlainPage,
  SiteView,
} from '../model/page.js';

/** Entries of a live article that are told once more: a page with all of them twice would be heavy. */
const newestEntries = 30;

type Thing = Readonly<Record<string, unknown>>;

/**
 * What a page is, in the words of schema.org, for the `ld+json` script, as Google's guides want it: NewsArticle or LiveBlogPosting (authors
 * one by one and by name only, times with their zone), lists with what they list, ProfilePage of an author, BreadcrumbList;
 * the home page is the WebSite and says who publishes it.
 */
export function structuredData(page: Page, site: SiteView): Thing {
  const trail = breadcrumb(page, site);
  return {
    '@context': 'https://schema.org',
    '@graph': [...pageThings(page, site), ...(trail.length > 1 ? [breadcrumbList(trail)] : [])],
  };
}

function pageThings(page: Page, site: SiteView): Thing[] {
  switch (page.kind) {
    case 'home':
      return [webSite(page.canonical, site), organization(site)];
    case 'article':
      return [newsArticle(page, site)];
    case 'plain':
      return [plainThing(page, site)];
    case 'section':
    case 'tag':
    case 'source':
    case 'day':
      return [collection(page, site, page.cards)];
    case 'topic':
      return [topicThing(page, site)];
    case 'author':
      return page.number !== undefined
        ? [collection(page, site, page.cards)]
        : [profile(page, site), itemList(page.cards, site)];
    case 'dates':
      return [collection(page, site, page.years)];
    case 'month':
      return [collection(page, site, linkedDays(page))];
    case 'groups':
      return [collection(page, site, page.groups)];
    case 'corrections':
      return [
        collection(
          page,
          site,
          page.items.map(({ article }) => article),
        ),
      ];
    default:
      return [];
  }
}

function webSite(url: string, site: SiteView): Thing {
  return {
    '@type': 'WebSite',
    name: site.name,
    url,
    description: site.description,
    inLanguage: site.lang,
    publisher: publisher(site),
    potentialAction: {
      '@type': 'SearchAction',
      target: `${site.origin}${site.search}?q={search_term_string}`,
      'query-input': 'required name=search_term_string',
    },
  };
}

function publisher(site: SiteView): Thing {
  return {
    '@type': 'NewsMediaOrganization',
    name: site.name,
    url: `${site.origin}${site.home}`,
    logo: logo(site),
  };
}

/** The newsroom's own logo, else its wordmark, else its icon. */
function logo({ origin, base, brand }: SiteView): Thing {
  const own = brand.logo ?? brand.wordmark ?? brand.icon;
  if (own === undefined) return { '@type': 'ImageObject', url: `${origin}${base}/assets/favicon.svg` };
  const { href, width, height } = own;
  return { '@type': 'ImageObject', url: `${origin}${href}`, width, height };
}

/** Who publishes, with the pages that say by what rules; corrections are told of on their own page, where no rules are. */
function organization(site: SiteView): Thing {
  const policies = Object.entries(site.pages).filter(([role]) => role !== 'about' && role !== 'contact');
  return {
    ...publisher(site),
    correctionsPolicy: `${site.origin}${site.corrections}`,
    ...Object.fromEntries(policies),
    ...(site.social.length === 0 ? {} : { sameAs: site.social.map(({ href }) => href) }),
  };
}

function plainThing({ heading, canonical, description }: PlainPage, site: SiteView): Thing {
  const { about, contact } = site.pages;
  const isAbout = about === canonical;
  return {
    '@type': isAbout ? 'AboutPage' : contact === canonical ? 'ContactPage' : 'WebPage',
    name: heading,
    url: canonical,
    description,
    inLanguage: site.lang,
    isPartOf: isPartOf(site),
    ...(isAbout ? { mainEntity: organization(site) } : {}),
  };
}

function newsArticle({ article, canonical }: ArticlePage, site: SiteView): Thing {
  const { source, corrections, updates, live } = article;
  const picture = article.picture ?? article.shareCard;
  const [correction] = corrections;
  return {
    '@type': live === undefined ? 'NewsArticle' : 'LiveBlogPosting',
    headline: article.title,
    ...(article.subtitle === undefined ? {} : { alternativeHeadline: article.subtitle }),
    description: article.summary,
    url: canonical,
    mainEntityOfPage: canonical,
    inLanguage: site.lang,
    articleSection: article.section.title,
    datePublished: article.date.iso,
    dateModified: latest([
      article.date,
      article.updated,
      correction?.date,
      updates[0]?.date,
      live?.entries[0]?.date,
    ]),
    ...(live === undefined
      ? {}
      : {
          coverageStartTime: article.date.iso,
          coverageEndTime: live.until.iso,
          liveBlogUpdate: live.entries.slice(0, newestEntries).map((entry) => liveUpdate(entry, canonical)),
        }),
    ...(picture === undefined ? {} : { image: [imageObject(picture)] }),
    ...(article.authors.length === 0
      ? {}
      : { author: article.authors.map((author) => person(author, site)) }),
    ...(article.editor === undefined ? {} : { editor: { '@type': 'Person', name: article.editor } }),
    ...(source === undefined
      ? {}
      : {
          sourceOrganization: {
            '@type': 'Organization',
            name: source.title,
            ...(source.url === undefined ? {} : { url: source.url }),
          },
        }),
    ...(correction === undefined ? {} : { correction: corrections.map(correctionComment) }),
    ...(article.tags.length === 0 ? {} : { keywords: article.tags.map(({ title }) => title) }),
    wordCount: article.length,
    isAccessibleForFree: true,
    publisher: publisher(site),
  };
}

function liveUpdate({ id, date, headline, text }: LiveView['entries'][number], canonical: string): Thing {
  return {
    '@type': 'BlogPosting',
    ...(headline === '' ? {} : { headline }),
    articleBody: text,
    datePublished: date.iso,
    url: `${canonical}#${id}`,
  };
}

/** The last of some moments, as ISO 8601 has it. */
function latest(moments: readonly (MomentView | undefined)[]): string {
  const written = moments.flatMap((moment) => (moment === undefined ? [] : [moment.iso]));
  return written.reduce((a, b) => (Date.parse(b) > Date.parse(a) ? b : a));
}

function imageObject({
  url,
  width,
  height,
  caption,
  credit,
}: Pick<PictureView, 'url' | 'width' | 'height' | 'caption' | 'credit'>): Thing {
  return {
    '@type': 'ImageObject',
    url,
    contentUrl: url,
    width,
    height,
    ...(caption === undefined ? {} : { caption }),
    ...(credit === undefined ? {} : { creditText: credit }),
  };
}

function person({ title, href }: LinkView, site: SiteView): Thing {
  return { '@type': 'Person', name: title, url: `${site.origin}${href}` };
}

function correctionComment({ text, date }: NoteView): Thing {
  return { '@type': 'CorrectionComment', text, datePublished: date.iso };
}

function collection(
  { title, canonical, description }: Page,
  site: SiteView,
  links: readonly LinkView[],
): Thing {
  return {
    '@type': 'CollectionPage',
    name: title,
    url: canonical,
    ...(description === '' ? {} : { description }),
    inLanguage: site.lang,
    isPartOf: isPartOf(site),
    mainEntity: itemList(links, site),
  };
}

function isPartOf(site: SiteView): Thing {
  return { '@type': 'WebSite', name: site.name, url: `${site.origin}${site.home}` };
}

/** A topic lists what stands in its parts too. */
function topicThing(page: GroupPage, site: SiteView): Thing {
  const { groups = [], picture } = page.topic ?? {};
  const cards = [...page.cards, ...new Set(groups.flatMap((part) => part.cards))];
  return {
    ...collection(page, site, cards),
    ...(picture === undefined ? {} : { image: imageObject(picture) }),
  };
}

function itemList(links: readonly LinkView[], site: SiteView): Thing {
  return {
    '@type': 'ItemList',
    itemListElement: links.map(({ href }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      url: `${site.origin}${href}`,
    })),
  };
}

function profile({ heading, canonical, profile: known, cards }: GroupPage, site: SiteView): Thing {
  const newest: CardView | undefined = cards[0];
  return {
    '@type': 'ProfilePage',
    url: canonical,
    inLanguage: site.lang,
    ...(newest === undefined ? {} : { dateModified: newest.date.iso }),
    mainEntity: {
      '@type': 'Person',
      name: heading,
      url: canonical,
      ...(known?.title === undefined ? {} : { jobTitle: known.title }),
      ...(known?.bio === undefined ? {} : { description: known.bio }),
      ...(known === undefined || known.links.length === 0
        ? {}
        : { sameAs: known.links.map(({ href }) => href) }),
      worksFor: publisher(site),
    },
  };
}

function breadcrumbList(trail: readonly LinkView[]): Thing {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ title, href }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: title,
      item: href,
    })),
  };
}

/** The way from the site's name down to this page, with whole addresses. */
function breadcrumb(page: Page, site: SiteView): LinkView[] {
  const trail = page.breadcrumb.map(({ title, href }) => ({ title, href: `${site.origin}${href}` }));
  const heading =
    page.kind === 'article' ? page.article.title : isBelowItsBreadcrumb(page) ? page.heading : undefined;
  return heading === undefined ? trail : [...trail, { title: heading, href: page.canonical }];
}

/** A list whose breadcrumb ends with what is above it. */
function isBelowItsBreadcrumb(
  page: Page,
): page is GroupPage | DatesPage | MonthPage | DayPage | CorrectionsPage | PlainPage {
  return ['tag', 'author', 'source', 'topic', 'dates', 'month', 'day', 'corrections', 'plain'].includes(
    page.kind,
  );
}

function linkedDays({ weeks }: MonthPage): LinkView[] {
  return weeks.flat().flatMap((day) => (day?.link === undefined ? [] : [day.link]));
}
