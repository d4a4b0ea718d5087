import { dirname, join } from 'node:path';

import type { RootContent } from 'mdast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { report } from '../../diagnostics/report.js';
import type { Diagnostic } from '../../model/diagnostic.js';
import { movedLink, reportLostLink } from '../article-links.js';
import { earlierAddress } from '../earlier-address.js';
import { articleBlocks } from '../html/article-blocks.js';
import { attributeOf, lineOf, textOf } from '../html/elements.js';
import type { FindMoved, ImportedArticle, ImportedText, Leftover } from '../imported-article.js';
import { collectPictures } from '../picture-collector.js';
import { readableAddress } from '../readable-address.js';
import { tidyBlocks } from '../tidy-blocks.js';
import type { ReadMoment } from '../written-moment.js';
import { wordpressHtml } from './wordpress-html.js';
import { readWxr, type WxrEntry } from './wxr-entries.js';

export interface WxrTools {
  readonly readMoment: ReadMoment;
  readonly writeMarkdown: (content: readonly RootContent[]) => string;
  /** Folders with the files of the old site. */
  readonly roots: readonly string[];
}

export interface OpenedWxr {
  readonly articles: () => Iterable<ImportedArticle>;
  /** Of the export itself, once it has been read. */
  readonly diagnostics: () => readonly Diagnostic[];
}

/** What the export says besides of its posts, as far as it has been read. */
interface Site {
  address: string;
  readonly authors: Map<string, string>;
  readonly categories: Map<string, { readonly title: string; readonly parent: string }>;
  readonly attachments: Map<string, { readonly url: string; readonly caption: string }>;
}

interface Source {
  readonly location: string;
  readonly file: string;
}

/** Statuses of posts that WordPress itself shows to nobody. */
const hidden: ReadonlySet<string> = new Set(['trash', 'auto-draft', 'inherit']);
const published: ReadonlySet<string> = new Set(['publish', 'future']);
/** Types of what WordPress keeps for itself, or what belongs to other things. */
const internal =
  /^(?:attachment|nav_menu_item|revision|custom_css|customize_changeset|oembed_cache|user_request|wp_\w+|elementor_\w+|amp_\w+|acf-\w+)$/u;
const unsorted = /^(?:uncategorized|未分類|未分类)$/iu;

/**
 * Opens a WordPress export (WXR). It is read an entry at a time, at each call of `articles` anew. DB912 where it is no XML; DB913 for types of posts
 * that are not imported, each once.
 */
export function openWxr(source: Source, tools: WxrTools): OpenedWxr {
  const site: Site = { address: '', authors: new Map(), categories: new Map(), attachments: new Map() };
  const found = new Map<string, Diagnostic>();
  const position = (line: number, column = 1) => ({ line, column });
  function* articles(): Generator<ImportedArticle> {
    const fail = ({ line, column, message }: { line: number; column: number; message: string }): void => {
      found.set('xml', report('DB912', source.file, position(line, column), { message }));
    };
    for (const entry of readWxr(source.location, fail)) {
      if (entry.name !== 'item') {
        learn(site, entry);
        continue;
      }
      const type = entry.fields.get('wp:post_type') ?? 'post';
      if (type === 'attachment') addAttachment(site, entry);
      if (hidden.has(entry.fields.get('wp:status') ?? '') || internal.test(type)) continue;
      if (type === 'post' || type === 'page') yield importItem(entry, site, source, tools);
      else if (!found.has(type))
        found.set(type, report('DB913', source.file, position(entry.line), { type }));
    }
  }
  return { articles, diagnostics: () => [...found.values()] };
}

function learn(site: Site, { name, fields }: WxrEntry): void {
  if (name === 'channel') {
    site.address = fields.get('wp:base_blog_url') ?? fields.get('link') ?? '';
  } else if (name === 'wp:author') {
    const login = fields.get('wp:author_login') ?? '';
    site.authors.set(login, fields.get('wp:author_display_name')?.trim() || login);
  } else {
    const title = fields.get('wp:cat_name') ?? '';
    site.categories.set(fields.get('wp:category_nicename') ?? '', {
      title,
      parent: fields.get('wp:category_parent') ?? '',
    });
  }
}

function addAttachment(site: Site, { fields }: WxrEntry): void {
  const number = fields.get('wp:post_id');
  const url = fields.get('wp:attachment_url');
  if (number === undefined || url === undefined) return;
  site.attachments.set(number, { url, caption: (fields.get('excerpt:encoded') ?? '').trim() });
}

function importItem(entry: WxrEntry, site: Site, source: Source, tools: WxrTools): ImportedArticle {
  const field = (name: string): string => (entry.fields.get(name) ?? '').trim();
  const number = field('wp:post_id');
  const address = field('link');
  const name = readableAddress(field('wp:post_name'));
  const date = dateOf(field('wp:post_date'), field('wp:post_date_gmt'), tools.readMoment);
  const title = plainTitle(field('title'));
  const { path, tags } = sectionsOf(entry, site);
  const guid = field('guid');
  return {
    origin: `wordpress ${guid === '' ? `${site.address} ${number}` : guid}`,
    file: source.file,
    line: entry.line,
    title: title === '' ? `post ${number}` : title,
    date,
    isPlain: field('wp:post_type') === 'page',
    sections: path,
    name: name !== '' ? name : title !== '' ? title : number,
    addresses: [address, guid, `${site.address}/?p=${number}`].filter((each) => each !== '' && each !== '/'),
    read: (findMoved) => readItem({ entry, site, source, tools, findMoved, title, date, tags, address }),
  };
}

interface Reading {
  readonly entry: WxrEntry;
  readonly site: Site;
  readonly source: Source;
  readonly tools: WxrTools;
  readonly findMoved: FindMoved;
  readonly title: string;
  readonly date: string | undefined;
  readonly tags: readonly string[];
  readonly address: string;
}

function readItem({
  entry,
  site,
  source,
  tools,
  findMoved,
  title,
  date,
  tags,
  address,
}: Reading): ImportedText {
  const { file, location } = source;
  const field = (name: string): string => (entry.fields.get(name) ?? '').trim();
  const diagnostics: Diagnostic[] = [];
  const leftovers: Leftover[] = [];
  const content = entry.fields.get('content:encoded') ?? '';
  const first = entry.lines.get('content:encoded') ?? entry.line;
  const collector = collectPictures(join(dirname(location), 'x'), { roots: tools.roots });
  const lose = (
    code: 'DB908' | 'DB910',
    line: number,
    details: Readonly<Record<string, string>>,
    text: string,
  ): void => {
    diagnostics.push(report(code, file, { line, column: 1 }, details));
    leftovers.push({ line, text });
  };
  const pictureAt = (written: string, alt: string, line: number): string | undefined => {
    const mark = collector.mark(written);
    if (mark === undefined) lose('DB908', line, { address: written }, `<img src="${written}" alt="${alt}">`);
    return mark;
  };
  const html = wordpressHtml(content, site.attachments, (written, offset) => {
    const line = first + content.slice(0, offset).split('\n').length - 1;
    lose('DB910', line, { written }, written);
  });
  const root = unified().use(rehypeParse, { fragment: true }).parse(html);
  const children = root.children.filter((child) => child.type !== 'doctype');
  const blocks = articleBlocks(
    { type: 'element', tagName: 'div', properties: {}, children },
    {
      picture: (element) => {
        const alt = attributeOf(element, 'alt') ?? '';
        return pictureAt(attributeOf(element, 'src') ?? '', alt, first + lineOf(element) - 1);
      },
      link: (written, line) => {
        const found = movedLink(written, {
          base: address === '' ? site.address || undefined : address,
          findMoved,
        });
        if (found === undefined && !/^(?:#|javascript:)/iu.test(written))
          diagnostics.push(reportLostLink(file, first + line - 1, written));
        return found;
      },
      drop: (element) => {
        const said = textOf(element);
        const where = attributeOf(element, 'src');
        if (said === '' && where === undefined) return;
        leftovers.push({
          line: first + lineOf(element) - 1,
          text: said === '' ? `<${element.tagName} src="${where ?? ''}">` : said,
        });
      },
    },
  );
  const thumbnail = site.attachments.get(entry.meta.get('_thumbnail_id') ?? '');
  const image = thumbnail === undefined ? undefined : pictureAt(thumbnail.url, '', entry.line);
  const alias = address === '' ? undefined : earlierAddress(address);
  const creator = field('dc:creator');
  const author = site.authors.get(creator) ?? creator;
  const excerpt = plainTitle(field('excerpt:encoded'));
  const isPublished = published.has(field('wp:status') || 'publish');
  return {
    meta: {
      title: title === '' ? `post ${field('wp:post_id')}` : title,
      ...(date === undefined ? {} : { date }),
      ...(author === '' ? {} : { authors: [author] }),
      ...(tags.length === 0 ? {} : { tags }),
      ...(excerpt === '' ? {} : { summary: excerpt }),
      ...(image === undefined
        ? {}
        : { cover: { image, ...(thumbnail?.caption ? { caption: thumbnail.caption } : {}) } }),
      ...(alias === undefined || !isPublished ? {} : { aliases: [alias] }),
      ...(isPublished ? {} : { draft: true as const }),
    },
    body: tools.writeMarkdown(tidyBlocks(blocks)),
    pictures: collector.pictures(),
    leftovers: leftovers.toSorted((a, b) => a.line - b.line),
    diagnostics: [
      ...(date === undefined && field('wp:post_type') !== 'page'
        ? [report('DB903', file, { line: entry.line, column: 1 })]
        : []),
      ...(title === ''
        ? [report('DB904', file, { line: entry.line, column: 1 }, { title: `post ${field('wp:post_id')}` })]
        : []),
      ...diagnostics,
    ],
  };
}

/** The clock of the old site with its offset, which both of WordPress's dates together tell. */
function dateOf(local: string, gmt: string, readMoment: ReadMoment): string | undefined {
  const [there, utc] = [local, gmt].map((each) => Date.parse(`${each.replace(' ', 'T')}Z`));
  if (there === undefined || Number.isNaN(there) || local.startsWith('0000')) return undefined;
  if (utc === undefined || Number.isNaN(utc) || gmt.startsWith('0000')) return readMoment(local);
  const minutes = Math.round((there - utc) / 60_000);
  const two = (value: number): string => String(value).padStart(2, '0');
  const size = Math.abs(minutes);
  return readMoment(`${local}${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`);
}

/** The category that lies deepest is the section; the others, and the tags, are tags. */
function sectionsOf(
  { categories }: WxrEntry,
  site: Site,
): { readonly path: readonly string[]; readonly tags: readonly string[] } {
  const paths = categories
    .filter(({ domain, title }) => domain === 'category' && !unsorted.test(title))
    .map(({ nicename, title }) => pathOf(nicename, title, site));
  const path = paths.reduce<readonly string[]>(
    (deepest, each) => (each.length > deepest.length ? each : deepest),
    [],
  );
  const others = paths.filter((each) => each !== path).flatMap((each) => each.at(-1) ?? []);
  const tags = categories.filter(({ domain }) => domain === 'post_tag').map(({ title }) => title);
  return {
    path,
    tags: [...new Set([...tags, ...others.filter((each) => !path.includes(each))])].filter(
      (each) => each !== '',
    ),
  };
}

function pathOf(nicename: string, title: string, { categories }: Site): string[] {
  const path = [title];
  const seen = new Set([nicename]);
  for (let parent = categories.get(nicename)?.parent ?? ''; parent !== '' && !seen.has(parent);) {
    seen.add(parent);
    const found = categories.get(parent);
    if (found === undefined) break;
    path.unshift(found.title);
    parent = found.parent;
  }
  return path;
}

/** A title or excerpt without HTML, on one line. */
function plainTitle(html: string): string {
  if (!/[<&]/u.test(html)) return html.replace(/\s+/gu, ' ').trim();
  return textOf(unified().use(rehypeParse, { fragment: true }).parse(html));
}
