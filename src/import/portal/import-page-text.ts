import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';

import type { ListItem, PhrasingContent, RootContent } from 'mdast';
import { report } from '../../diagnostics/report.js';
import { decodePage } from '../decode-page.js';
import type { FindMoved, ImportedArticle, Leftover } from '../imported-article.js';
import { collectPictures } from '../picture-collector.js';
import type { ReadMoment } from '../written-moment.js';
import { readPageText, type PageText } from './read-page-text.js';

/**
 * Reads the text of a portal's page. Its origin is what a newsroom tells articles apart by, date and headline. DB903 where no date can be
 * read, DB904 where there is no headline; the name of the file stands for one.
 */
export function importPageText(
  source: { readonly location: string; readonly file: string },
  tools: {
    readonly readMoment: ReadMoment;
    readonly writeMarkdown: (content: readonly RootContent[]) => string;
  },
): ImportedArticle {
  const { location, file } = source;
  const page = readPageText(decodePage(readFileSync(location)), tools.readMoment);
  const name = basename(location, extname(location));
  const { title = name, date, ...meta } = page.meta;
  const start = { line: 1, column: 1 };
  return {
    origin: `page ${date ?? '-'} ${title.replace(/\s+/gu, ' ')}`,
    file,
    line: 1,
    title,
    date,
    sections: page.sections,
    name,
    addresses: [titleAddress(title)],
    read: (findMoved) => {
      const related = relatedLinks(page, findMoved);
      const collector = collectPictures(location, { roots: [] });
      const image = besidePicture(name, collector.mark);
      return {
        meta: {
          title,
          ...(date === undefined ? {} : { date }),
          ...meta,
          ...(related.articles.length === 0 ? {} : { related: related.articles }),
          ...(image === undefined ? {} : { cover: { image, ...meta.cover } }),
        },
        body: tools.writeMarkdown([...page.blocks, ...related.blocks]),
        pictures: collector.pictures(),
        leftovers: [...page.leftovers, ...related.leftovers],
        diagnostics: [
          ...(date === undefined ? [report('DB903', file, start)] : []),
          ...(page.meta.title === undefined ? [report('DB904', file, start, { title })] : []),
        ],
      };
    },
  };
}

/**
 * Related articles that are imported too stand in the front matter; those of which the page gives the address are linked below the text, under
 * the page's own words for them; of others only the title is known.
 */
function relatedLinks(
  { related, relatedHead }: PageText,
  findMoved: FindMoved,
): {
  readonly articles: readonly string[];
  readonly blocks: readonly RootContent[];
  readonly leftovers: readonly Leftover[];
} {
  const all = related.map((each) => ({
    ...each,
    article:
      findMoved(titleAddress(each.title)) ?? (each.url === undefined ? undefined : findMoved(each.url)),
  }));
  const found = all.filter(({ article }) => article === undefined);
  const items = found.flatMap(({ title, url }): ListItem[] =>
    url === undefined || title === '' ? [] : [item(title, url)],
  );
  const lost = found.filter(({ title, url }) => url === undefined || title === '').map(({ line }) => line);
  const head = relatedHead?.text.replace(/^[【[\s]+|[】\]\s:：>]+$/gu, '') ?? '';
  const isHeadLost = relatedHead !== undefined && items.length === 0 && lost.length > 0;
  return {
    articles: [...new Set(all.flatMap(({ article }) => (article === undefined ? [] : [`/${article}`])))],
    blocks:
      items.length === 0
        ? []
        : [
            { type: 'heading', depth: 2, children: [{ type: 'text', value: head }] },
            { type: 'list', spread: false, children: items },
          ],
    leftovers: [...(isHeadLost ? [relatedHead] : []), ...lost].map(({ number, text }) => ({
      line: number,
      text,
    })),
  };
}

function item(title: string, url: string): ListItem {
  const children: PhrasingContent[] = [{ type: 'link', url, children: [{ type: 'text', value: title }] }];
  return { type: 'listItem', spread: false, children: [{ type: 'paragraph', children }] };
}

/** How related articles of other pages name this one. */
function titleAddress(title: string): string {
  return `title:${title.replace(/\s+/gu, '')}`;
}

/** A picture that stands beside the text under the same name is the one that the page had above it. */
function besidePicture(name: string, mark: (address: string) => string | undefined): string | undefined {
  return ['.jpg', '.jpeg', '.png', '.webp']
    .map((ending) => mark(name + ending))
    .find((each) => each !== undefined);
}
