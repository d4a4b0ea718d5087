import type { ArticlePage, ArticleView, NoteView, PictureView, SiteView } from '../model/page.js';
import type { InterfaceWords } from '../words/interface-words.js';
import { bodyMarkdown } from './body-markdown.js';
import { escapeText } from './escape-text.js';

/**
 * An article as Markdown for machines: who, when, where and from where in front matter, by the names that newsrooms write
 * themselves, then title, points, text, corrections and updates.
 *
 * @param html of the article's body, as its page shows it
 */
export function articleTwin(page: ArticlePage, site: SiteView, words: InterfaceWords, html: string): string {
  const { article } = page;
  const place = { page: page.canonical, origin: site.origin };
  const body = bodyMarkdown(html, place);
  const parts = [
    frontMatter(page, site),
    `# ${escapeText(article.title)}`,
    ...(article.subtitle === undefined ? [] : [`**${escapeText(article.subtitle)}**`]),
    ...coverParts(article.picture, body),
    ...(article.points.length === 0 ? [] : [`## ${words.points}`, listed(article.points.map(escapeText))]),
    ...(body === '' ? [] : [body]),
    ...noteParts(words.correction, article.corrections),
    ...noteParts(words.updates, article.updates),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** Values are written as JSON, which YAML is a larger form of. */
function frontMatter({ canonical, article }: ArticlePage, site: SiteView): string {
  const lines = Object.entries(facts(article)).flatMap(([key, value]) =>
    value === undefined || value.length === 0 ? [] : [`${key}: ${JSON.stringify(value)}`],
  );
  const [title = '', ...others] = lines;
  return ['---', title, `url: ${JSON.stringify(canonical)}`, `lang: ${site.lang}`, ...others, '---'].join(
    '\n',
  );
}

function facts(article: ArticleView): Readonly<Record<string, string | readonly string[] | undefined>> {
  const titles = (links: readonly { readonly title: string }[]): string[] => links.map(({ title }) => title);
  return {
    title: article.title,
    kicker: article.kicker,
    date: article.date.iso,
    updated: article.updated?.iso,
    source: article.source?.title,
    authors: titles(article.authors),
    editor: article.editor,
    section: article.section.title,
    topics: titles(article.topics),
    tags: titles(article.tags),
    summary: article.summary,
  };
}

function coverParts(picture: PictureView | undefined, body: string): string[] {
  if (picture === undefined || body.includes(`(${picture.url})`)) return [];
  const below = [picture.caption, picture.credit].filter((text) => text !== undefined).map(escapeText);
  return [`![${escapeText(picture.alt)}](${picture.url})`, ...(below.length === 0 ? [] : [below.join('／')])];
}

function noteParts(heading: string, notes: readonly NoteView[]): string[] {
  if (notes.length === 0) return [];
  const lines = notes.map(({ date, text }) => `${date.date} ${date.time} ${escapeText(text)}`);
  return [`## ${heading}`, listed(lines)];
}

function listed(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}
