import type { ArticlePage, LinkView, Page, SiteView } from '../model/page.js';

type Thing = Readonly<Record<string, unknown>>;

/**
 * What a page is, in the words of schema.org, for the `ld+json` script: NewsArticle (Google's guide for articles:
 * authors one by one and by name only, times with their zone) and BreadcrumbList; the home page is the WebSite.
 */
export function structuredData(page: Page, site: SiteView): Thing {
  const graph: Thing[] = [];
  if (page.kind === 'home') graph.push(webSite(page.canonical, site));
  if (page.kind === 'article') graph.push(newsArticle(page, site));
  const trail = breadcrumb(page, site);
  if (trail.length > 1) {
    graph.push({
      '@type': 'BreadcrumbList',
      itemListElement: trail.map(({ title, href }, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name: title,
        item: href,
      })),
    });
  }
  return { '@context': 'https://schema.org', '@graph': graph };
}

function webSite(url: string, site: SiteView): Thing {
  return {
    '@type': 'WebSite',
    name: site.name,
    url,
    description: site.description,
    inLanguage: site.lang,
    publisher: publisher(site),
  };
}

function newsArticle({ article, canonical }: ArticlePage, site: SiteView): Thing {
  const { picture, source } = article;
  return {
    '@type': 'NewsArticle',
    headline: article.title,
    ...(article.subtitle === undefined ? {} : { alternativeHeadline: article.subtitle }),
    description: article.summary,
    url: canonical,
    mainEntityOfPage: canonical,
    inLanguage: site.lang,
    articleSection: article.section.title,
    datePublished: article.date.iso,
    dateModified: (article.updated ?? article.date).iso,
    ...(picture === undefined
      ? {}
      : {
          image: {
            '@type': 'ImageObject',
            url: picture.url,
            contentUrl: picture.url,
            width: picture.width,
            height: picture.height,
            ...(picture.caption === undefined ? {} : { caption: picture.caption }),
            ...(picture.credit === undefined ? {} : { creditText: picture.credit }),
          },
        }),
    ...(article.authors.length === 0
      ? {}
      : {
          author: article.authors.map(({ title, href }) => ({
            '@type': 'Person',
            name: title,
            url: `${site.origin}${href}`,
          })),
        }),
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
    ...(article.tags.length === 0 ? {} : { keywords: article.tags.map(({ title }) => title) }),
    wordCount: article.length,
    isAccessibleForFree: true,
    publisher: publisher(site),
  };
}

function publisher(site: SiteView): Thing {
  return { '@type': 'NewsMediaOrganization', name: site.name, url: `${site.origin}${site.home}` };
}

/** The way from the site's name down to this page, with whole addresses. */
function breadcrumb(page: Page, site: SiteView): LinkView[] {
  const trail = page.breadcrumb.map(({ title, href }) => ({ title, href: `${site.origin}${href}` }));
  const heading =
    page.kind === 'article'
      ? page.article.title
      : 'cards' in page && page.kind !== 'section'
        ? page.heading
        : undefined;
  return heading === undefined ? trail : [...trail, { title: heading, href: page.canonical }];
}
