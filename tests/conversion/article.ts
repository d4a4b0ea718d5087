import type { Element, ElementContent, Properties, Root } from 'hast';
import type { ArticleDocument, ArticleMeta, Heading } from '../../src/model/article.js';
import type { Edition } from '../../src/model/edition.js';
import { articleId, sourcePath } from '../../src/model/paths.js';

/** Editions as `config/` makes them. */
export const editions = {
  hant: edition('zh-Hant', 'hant', 'CN', 'corner'),
  hans: edition('zh-Hans', 'hans', 'CN', 'curly'),
  tw: edition('zh-Hant-TW', 'hant', 'TW', 'corner'),
  hk: edition('zh-Hant-HK', 'hant', 'HK', 'corner'),
} as const;

function edition(
  id: Edition['id'],
  script: Edition['script'],
  region: Edition['region'],
  quotes: Edition['quotes'],
): Edition {
  const lang = id === 'zh-Hant' ? 'zh-Hant-CN' : id;
  return { id, script, region, quotes, lang, hreflang: id, words: 'source', prefix: [] };
}

/** An element; strings among the children are texts. */
export function element(
  tagName: string,
  properties: Properties,
  ...children: (ElementContent | string)[]
): Element {
  return {
    type: 'element',
    tagName,
    properties,
    children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
  };
}

interface Parts {
  readonly meta?: Partial<ArticleMeta>;
  readonly body?: ElementContent[];
  readonly headings?: readonly Heading[];
}

/** An article with these parts and nothing else. */
export function article({ meta = {}, body = [], headings = [] }: Parts): ArticleDocument {
  const path = sourcePath('news/a.md');
  return {
    id: articleId(path),
    path,
    file: 'content/news/a.md',
    meta: {
      ...{ title: '', date: '2020-08-07T07:24:00+08:00', instant: 1596756240000, summary: '' },
      ...{ authors: [], tags: [], aliases: [], topics: [], draft: false },
      ...meta,
    },
    addressPlaces: { slug: { line: 1, column: 1 }, aliases: [], topics: [], related: [] },
    terms: [],
    body: { type: 'root', children: body },
    headings,
    links: [],
    images: [],
    galleryPictures: 0,
    length: 0,
  };
}

/** HTML enough to read in a test: tags, attributes in the order of their names, texts; nothing is escaped. */
export function html(node: Root | ElementContent | Root['children'][number]): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'root') return node.children.map(html).join('');
  if (node.type !== 'element') return '';
  const attributes = Object.entries(node.properties)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => ` ${name}="${String(value)}"`)
    .join('');
  return `<${node.tagName}${attributes}>${node.children.map(html).join('')}</${node.tagName}>`;
}
