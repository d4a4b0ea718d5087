import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';

import type { RootContent } from 'mdast';
import { report } from '../../diagnostics/report.js';
import { decodePage } from '../decode-page.js';
import type { ImportedArticle } from '../imported-article.js';
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
    addresses: [],
    read: () => {
      const related = relatedLinks(page);
      return {
        meta: { title, ...(date === undefined ? {} : { date }), ...meta },
        body: tools.writeMarkdown([...page.blocks, ...related.blocks]),
        pictures: [],
        leftovers: [...page.leftovers, ...related.leftovers],
        diagnostics: [
          ...(date === undefined ? [report('DB903', file, start)] : []),
          ...(page.meta.title === undefined ? [report('DB904', file, start, { title })] : []),
        ],
      };
    },
  };
}

/** Related articles of which the page gives the address are linked below the text; of others only the title is known. */
function relatedLinks({ related }: PageText): {
  blocks: RootContent[];
  leftovers: { line: number; text: string }[];
} {
  const linked = related.flatMap(({ title, url }) =>
    url === undefined || title === '' ? [] : [{ title, url }],
  );
  const list: RootContent = {
    type: 'list',
    spread: false,
    children: linked.map(({ title, url }) => ({
      type: 'listItem',
      spread: false,
      children: [
        { type: 'paragraph', children: [{ type: 'link', url, children: [{ type: 'text', value: title }] }] },
      ],
    })),
  };
  return {
    blocks: linked.length === 0 ? [] : [list],
    leftovers: related
      .filter(({ title, url }) => url === undefined || title === '')
      .map(({ line }) => ({ line: line.number, text: line.text })),
  };
}
