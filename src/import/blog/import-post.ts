import { readFileSync } from 'node:fs';
import { basename, dirname, extname, join, posix } from 'node:path';

import type { RootContent } from 'mdast';
import { report } from '../../diagnostics/report.js';
import type { Diagnostic } from '../../model/diagnostic.js';
import { movedLink, reportLostLink } from '../article-links.js';
import { decodePage } from '../decode-page.js';
import { earlierAddress } from '../earlier-address.js';
import { attributeOf, lineOf, textOf } from '../html/elements.js';
import type { FindMoved, ImportedArticle, ImportedText, Leftover } from '../imported-article.js';
import { collectPictures } from '../picture-collector.js';
import type { ReadMoment } from '../written-moment.js';
import type { BlogFile, BlogFolder } from './blog-folder.js';
import { withoutForeignBlocks } from './foreign-blocks.js';
import type { MarkdownTools } from './foreign-markdown.js';
import { oldAddress } from './permalinks.js';
import { readPost, type PostFile } from './post-file.js';
import { readPostMeta, type PostMeta } from './post-meta.js';
import { tagForm } from './tag-forms.js';
import { replaceTags } from './template-tags.js';

export interface PostTools {
  readonly readMoment: ReadMoment;
  readonly writeMarkdown: (content: readonly RootContent[]) => string;
  readonly adaptMarkdown: (markdown: string, tools: MarkdownTools) => string;
}

const start = { line: 1, column: 1 };
const more = /<!--\s*more\s*-->/iu;
/** An excerpt that is longer is no summary. */
const longestSummary = 200;
/** Stands for the old site where its address is not known. */
const unknownSite = 'http://old-site.invalid/';
/** Folders of Hugo that name no section. */
const plainFolders = /^(?:posts?|blog|articles?|news)$/iu;

/**
 * Reads a post of Hexo, Hugo or Jekyll. DB903 and DB904 where there is no date or title; DB908 for pictures, DB909 for links, DB910 for tags of the
 * generator that cannot come along, DB911 for front matter that cannot be read.
 */
export function importPost(
  source: BlogFile & { readonly file: string },
  blog: BlogFolder,
  tools: PostTools,
): ImportedArticle {
  const { location, file, isPage } = source;
  const post = readPost(decodePage(readFileSync(location)));
  const meta = readPostMeta(post.data, tools.readMoment);
  const name = nameOf(source);
  const dated =
    blog.kind === 'jekyll'
      ? /^(?<day>\d{4}-\d{1,2}-\d{1,2})-/u.exec(basename(source.path))?.groups?.['day']
      : undefined;
  const date = meta.date ?? (dated === undefined ? undefined : tools.readMoment(dated));
  const title = meta.title ?? name;
  const full: PostMeta = date === undefined ? meta : { ...meta, date };
  const address = oldAddress(blog, source, full);
  return {
    origin: `${blog.kind} ${source.path}`,
    file,
    line: 1,
    title,
    date,
    isPlain: isPage,
    sections: meta.sections.length > 0 || blog.kind !== 'hugo' ? meta.sections : foldersOf(source.path),
    name: meta.slug ?? name,
    addresses: addressesOf(source, blog, address),
    read: (findMoved) => readText({ source, post, meta, blog, tools, findMoved, title, date, address }),
  };
}

interface Reading {
  readonly source: BlogFile & { readonly file: string };
  readonly post: PostFile;
  readonly meta: PostMeta;
  readonly blog: BlogFolder;
  readonly tools: PostTools;
  readonly findMoved: FindMoved;
  readonly title: string;
  readonly date: string | undefined;
  readonly address: string | undefined;
}

function readText({
  source,
  post,
  meta,
  blog,
  tools,
  findMoved,
  title,
  date,
  address,
}: Reading): ImportedText {
  const { file, location } = source;
  const diagnostics: Diagnostic[] = [];
  const leftovers: Leftover[] = [];
  // Hexo keeps the files of a post in a folder of its name, Hugo beside its index.
  const assets = [location.slice(0, -extname(location).length), dirname(location)];
  const collector = collectPictures(join(dirname(location), 'x'), { roots: [...assets, ...blog.roots] });
  const lose = (code: 'DB908' | 'DB910', line: number, written: string): void => {
    diagnostics.push(
      report(code, file, { line, column: 1 }, code === 'DB908' ? { address: written } : { written }),
    );
  };
  const pictureAt = (target: string, alt: string, line: number): string | undefined => {
    const mark = collector.mark(target);
    if (mark !== undefined) return mark;
    lose('DB908', line, target);
    leftovers.push({ line, text: `![${alt}](${target})` });
    return undefined;
  };
  const findPost = (name: string): string | undefined => {
    const found = findMoved(
      `post:${name.replace(/^_posts\/|\.(?:md|markdown)$/gu, '').replace(/#.*$/su, '')}`,
    );
    return found === undefined ? undefined : `/${found}`;
  };
  const link = (target: string, line: number): string | undefined => {
    // What a tag has made already.
    if (target.startsWith('/') && target.endsWith('.md')) return target;
    if (target.startsWith('#') || target.startsWith('import-picture-')) return target;
    const base = new URL(address ?? '/', siteOf(blog)).href;
    const found = findPost(target) ?? movedLink(target, { base, findMoved });
    const isUnknown = found?.startsWith(unknownSite) === true;
    if (found === undefined || isUnknown) diagnostics.push(reportLostLink(file, line, target));
    return isUnknown ? undefined : found;
  };
  const lineAt = (offset: number): number => post.body.slice(0, offset).split('\n').length;
  const plain = withoutForeignBlocks(post.body, (written, line) => {
    lose('DB910', line, written);
    leftovers.push({ line, text: written });
  });
  const tagged = replaceTags(plain, (tag) =>
    tagForm(tag, {
      findPost,
      lose: ({ name, written, offset }) => {
        const text = name === '=' ? `{{ ${written} }}` : `${name} ${written}`.trim();
        lose('DB910', lineAt(offset), text);
        leftovers.push({ line: lineAt(offset), text });
      },
    }),
  );
  const excerpt = excerptOf(tagged);
  const adapted = tools.adaptMarkdown(withoutAttributes(tagged), {
    writeMarkdown: tools.writeMarkdown,
    pictureAt,
    link,
    picture: (element) =>
      pictureAt(attributeOf(element, 'src') ?? '', attributeOf(element, 'alt') ?? '', lineOf(element)),
    drop: (element) => {
      const said = textOf(element);
      const text = said === '' ? `<${element.tagName} src="${attributeOf(element, 'src') ?? ''}">` : said;
      leftovers.push({ line: lineOf(element), text });
    },
  });
  const { cover } = meta;
  const image = cover === undefined ? undefined : pictureAt(cover.image, '', post.lineOf('cover'));
  const alias = address === undefined ? undefined : earlierAddress(address);
  const aliases = [
    ...new Set([
      ...(alias === undefined ? [] : [alias]),
      ...meta.aliases.flatMap((each) => earlierAddress(each) ?? []),
    ]),
  ];
  const summary = meta.summary ?? excerpt;
  return {
    meta: {
      title,
      ...(meta.subtitle === undefined ? {} : { subtitle: meta.subtitle }),
      ...(date === undefined ? {} : { date }),
      ...(meta.updated === undefined || date === undefined || Date.parse(meta.updated) <= Date.parse(date)
        ? {}
        : { updated: meta.updated }),
      ...(meta.source === undefined ? {} : { source: meta.source }),
      ...(meta.authors.length === 0 ? {} : { authors: meta.authors }),
      ...(meta.editor === undefined ? {} : { editor: meta.editor }),
      ...(meta.tags.length === 0 ? {} : { tags: meta.tags }),
      ...(summary === undefined ? {} : { summary }),
      ...(image === undefined || cover === undefined ? {} : { cover: { ...cover, image } }),
      ...(aliases.length === 0 ? {} : { aliases }),
      ...(meta.isDraft || source.isDraft ? { draft: true as const } : {}),
    },
    body: adapted.replace(more, '').replace(/\n{3,}/gu, '\n\n'),
    pictures: collector.pictures(),
    leftovers: [
      ...meta.others.map(([key, value]) => ({
        line: post.lineOf(key),
        text: `${key}: ${JSON.stringify(value)}`,
      })),
      ...leftovers,
    ].toSorted((a, b) => a.line - b.line),
    diagnostics: [
      ...(post.broken === undefined ? [] : [report('DB911', file, { line: post.broken, column: 1 })]),
      ...(date === undefined && !source.isPage ? [report('DB903', file, start)] : []),
      ...(meta.title === undefined ? [report('DB904', file, start, { title })] : []),
      ...diagnostics,
    ],
  };
}

/** What stands above `<!-- more -->`, where it is one plain paragraph. */
function excerptOf(body: string): string | undefined {
  const at = body.search(more);
  const text = at < 0 ? '' : body.slice(0, at).trim();
  const isPlain =
    text !== '' && !/[[\]<>`*_#|]|\n\s*\n/u.test(text) && Array.from(text).length <= longestSummary;
  return isPlain ? text.replace(/\s*\n\s*/gu, '') : undefined;
}

/** Without kramdown's `{: .class}` and `* TOC`, and Hugo's `{#id}` behind headings, which are for the look. */
function withoutAttributes(text: string): string {
  return text
    .replace(/\{:[^}\n]*\}/gu, '')
    .replace(/^(#{1,6} .*?)[ \t]*\{[#.][^}\n]*\}[ \t]*$/gmu, '$1')
    .replace(/^[*-] (?:TOC|toc)[ \t]*$/gmu, '');
}

function nameOf({ path }: BlogFile): string {
  const name = posix.basename(path.replace(/\/index$/u, '')).replace(/^\d{4}-\d{1,2}-\d{1,2}-/u, '');
  return name === '' ? 'page' : name;
}

function foldersOf(path: string): string[] {
  const [first, ...others] = posix.dirname(path.replace(/\/index$/u, '')).split('/');
  const folders = [...(first === undefined || plainFolders.test(first) ? [] : [first]), ...others];
  return folders.filter((each) => each !== '.' && !/^\d{2,4}$/u.test(each));
}

/** The address of the old site, where its configuration says it. */
function siteOf({ config }: BlogFolder): string {
  const written = config['url'] ?? config['baseURL'] ?? config['baseurl'];
  return typeof written === 'string' && URL.canParse(written) ? written : unknownSite;
}

/** Everything by which links and tags name a post. */
function addressesOf(source: BlogFile, blog: BlogFolder, address: string | undefined): string[] {
  const path = source.path.replace(/\/index$/u, '');
  const names = [
    path,
    posix.basename(path),
    ...(blog.kind === 'jekyll' ? [posix.basename(path).replace(/^\d{4}-\d{1,2}-\d{1,2}-/u, '')] : []),
    `/${path}`,
  ];
  return [
    ...names.map((name) => `post:${name}`),
    ...(address === undefined ? [] : [address, new URL(address, siteOf(blog)).href]),
  ];
}
