import type { Paragraph, RootContent } from 'mdast';
import type { ImportedMeta, Leftover } from '../imported-article.js';
import type { ReadMoment } from '../written-moment.js';
import { mergeBylines } from './merge-bylines.js';
import { readBody } from './page-body.js';
import { readClosing, type RelatedLine } from './page-closing.js';
import { readHeader } from './page-header.js';
import { pageLines, type PageLine } from './page-line.js';
import { peopleNames } from './people-names.js';

/** The text of a page, taken apart. */
export interface PageText {
  readonly sections: readonly string[];
  readonly meta: Omit<ImportedMeta, 'title' | 'date'> & { readonly title?: string; readonly date?: string };
  readonly blocks: readonly RootContent[];
  readonly related: readonly RelatedLine[];
  /** The line above them. */
  readonly relatedHead: PageLine | undefined;
  /** In the order of the page. */
  readonly leftovers: readonly Leftover[];
}

/**
 * Takes apart what a browser copies from an article's page of a Chinese portal: breadcrumb, headlines, byline, caption, crossheads, text,
 * keywords, related articles, editor. Every line is in one of the results.
 */
export function readPageText(text: string, readMoment: ReadMoment): PageText {
  const lines = pageLines(text);
  const header = readHeader(lines);
  const below = lines.slice(header.length);
  const closing = readClosing(below);
  const body = readBody(below.slice(0, closing.textLength));
  const { leftovers, ...said } = mergeBylines([...header.bylines, ...closing.bylines]);
  const date = said.date === undefined ? undefined : readMoment(said.date);
  const { source, editor, tags } = said;
  const authors = said.authors.length > 0 ? said.authors : signedBy(body.blocks);
  const { title, kicker } = header;
  const subtitle = header.subtitle ?? body.subtitle;
  const unused = header.subtitle === undefined ? undefined : body.subtitle;
  return {
    sections: header.sections,
    meta: {
      ...(title === undefined ? {} : { title: title.text }),
      ...(kicker === undefined ? {} : { kicker }),
      ...(subtitle === undefined ? {} : { subtitle }),
      ...(date === undefined ? {} : { date }),
      ...(source === undefined ? {} : { source }),
      ...(authors.length === 0 ? {} : { authors }),
      ...(editor === undefined ? {} : { editor }),
      ...(tags.length === 0 ? {} : { tags }),
      ...(body.caption === undefined ? {} : { cover: { caption: body.caption } }),
    },
    blocks: unused === undefined ? body.blocks : [standfirst(unused), ...body.blocks],
    related: closing.related,
    relatedHead: closing.relatedHead,
    leftovers: [
      ...leftoversOf([...header.leftovers, ...body.leftovers, ...closing.leftovers]),
      ...leftovers,
    ].toSorted((a, b) => a.line - b.line),
  };
}

function standfirst(value: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value }] };
}

/** The reporters whom the first or last paragraph names in brackets: （記者林望川 余衛）. */
function signedBy(blocks: readonly RootContent[]): string[] {
  for (const block of [blocks[0], blocks.at(-1)]) {
    if (block?.type !== 'paragraph') continue;
    const [only] = block.children;
    const said =
      only?.type === 'text'
        ? /[（(][^（()）]{0,8}[記记]者\s*([^（()）]{2,30})[）)]/u.exec(only.value)?.[1]
        : undefined;
    const names = said === undefined ? [] : peopleNames(said).filter((name) => Array.from(name).length <= 4);
    if (names.length > 0) return names;
  }
  return [];
}

function leftoversOf(lines: readonly PageLine[]): Leftover[] {
  return lines.map(({ number, text }) => ({ line: number, text }));
}
