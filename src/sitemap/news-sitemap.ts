import type { Edition } from '../model/edition.js';
import { xmlDocument } from '../xml/xml-document.js';
import { xmlElement, xmlText, type XmlElement } from '../xml/xml-element.js';

/** How long an article is news, in milliseconds, and how many a file may name (Google's guide to news sitemaps). */
export const newsWindow = 2 * 24 * 3_600_000;
export const mostNews = 1000;

/** How the file of an edition is called. */
export const newsSitemapName = 'sitemap-news.xml';

export interface NewsItem {
  /** Absolute, percent-encoded. */
  readonly url: string;
  readonly title: string;
  /** When it was first published: ISO 8601 with an offset. */
  readonly published: string;
}

/**
 * Writes the news sitemap of an edition; without items it is empty, as it should be.
 *
 * @param name of the site, just as it stands on its pages
 */
export function newsSitemap(
  name: string,
  { script }: Pick<Edition, 'script'>,
  items: readonly NewsItem[],
): string {
  const publication = xmlElement('news:publication', {}, [
    xmlText('news:name', name),
    xmlText('news:language', languages[script]),
  ]);
  return xmlDocument(
    xmlElement(
      'urlset',
      {
        xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
        'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9',
      },
      items.map(({ url, title, published }): XmlElement =>
        xmlElement('url', {}, [
          xmlText('loc', url),
          xmlElement('news:news', {}, [
            publication,
            xmlText('news:publication_date', published),
            xmlText('news:title', title),
          ]),
        ]),
      ),
    ),
  );
}

/** The two exceptions to ISO 639 that the guide makes for Chinese. */
const languages: Readonly<Record<Edition['script'], string>> = { hans: 'zh-cn', hant: 'zh-tw' };
