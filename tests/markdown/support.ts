import { finishBody, type BodyFinish } from '../../src/markdown/finish-body.js';
import { createArticleParser } from '../../src/markdown/parse-article.js';
import type { ArticleDocument } from '../../src/model/article.js';
import type { Diagnostic } from '../../src/model/diagnostic.js';
import { sourcePath } from '../../src/model/paths.js';
import type { Staged } from '../../src/model/staged.js';

const parse = createArticleParser();

/** Parses a whole file. */
export function parseFile(text: string): Staged<ArticleDocument> {
  return parse({ path: sourcePath('news/a.md'), file: 'content/news/a.md', text });
}

/** Four lines, so that the first line of a body is line 5 of the file. */
export const front = '---\ntitle: 標題\ndate: 2020-08-07T07:24:00+08:00\n---\n';

export function parseText(markdown: string): Staged<ArticleDocument> {
  return parseFile(front + markdown);
}

/** The article of a text that must be without faults. */
export function articleOf(markdown: string): ArticleDocument {
  const { value, diagnostics } = parseText(markdown);
  if (value === undefined || diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics));
  return value;
}

/** What is wrong, as `DB201 5:1+4`: code, line and column in the file, length. The text begins at line 5. */
export function faultsOf(markdown: string): string[] {
  return parseText(markdown).diagnostics.map(placed);
}

export function placed({ code, line, column, length }: Diagnostic): string {
  return `${code} ${line}:${column}${length === undefined ? '' : `+${length}`}`;
}

/** Shows what was asked for: `link(a.md#x)`, `word(table)`. */
export const echo: BodyFinish = {
  link: (target, fragment) => `link(${target}${fragment === undefined ? '' : `#${fragment}`})`,
  picture: (target) => ({ src: `/${target}`, width: '4', height: '3' }),
  word: (key) => `word(${key})`,
  form: ({ hant }) => hant,
};

export function htmlOf(markdown: string): string {
  return written(articleOf(markdown));
}

/** The HTML of a text that has faults. */
export function faultyHtmlOf(markdown: string): string {
  const { value } = parseText(markdown);
  if (value === undefined) throw new Error('no article');
  return written(value);
}

/** Without what every picture gets, which one test is about. */
function written({ body }: ArticleDocument): string {
  return finishBody(body, echo).replaceAll(' width="4" height="3" loading="lazy" decoding="async"', '');
}
