import type { ArticleDocument } from '../model/article.js';
import { arrange } from './arrange.js';
import { checkBlocks } from './check-blocks.js';
import { checkHtml } from './check-html.js';
import { checkTables } from './check-tables.js';
import type { Faults } from './faults.js';
import { checkFootnotes, numberFootnotes } from './footnotes.js';
import { identifyHeadings } from './headings.js';
import { joinLines } from './join-lines.js';
import { excessIn, tooDeepNode } from './limits.js';
import { linkAddresses } from './link-addresses.js';
import { lowerHeadings } from './lower-headings.js';
import { checkProtectedText, protectText } from './protected-text.js';
import { findReferences, normalizeAddresses } from './references.js';
import { createHtmlRenderer } from './render-html.js';
import { readSource } from './source-text.js';
import { splitIndents } from './split-indents.js';
import { summarize } from './summary.js';
import { createQuickReader } from './quick-reader.js';
import { textLength } from './text-length.js';

/** What an article's Markdown says. */
export interface BodyContent extends Pick<
  ArticleDocument,
  'body' | 'headings' | 'links' | 'images' | 'galleryPictures' | 'length'
> {
  /** Cut from the first paragraph; '' where there is none. */
  readonly summary: string;
}

/** Makes a function that parses Markdown; it returns undefined, with DB215 reported, where that would not end. */
export function createBodyParser(): (markdown: string, faults: Faults) => BodyContent | undefined {
  const readMarkdown = createQuickReader();
  const renderHtml = createHtmlRenderer();
  return (markdown, faults) => {
    const source = readSource(markdown);
    const excess = excessIn(source);
    const written = excess === undefined ? readMarkdown(markdown) : undefined;
    const tooDeep = excess ?? (written && tooDeepNode(written, source));
    if (written === undefined || tooDeep !== undefined) {
      faults.add('DB215', tooDeep ?? { line: 1, column: 1 });
      return undefined;
    }
    // What is reported is what the author wrote: before anything is changed.
    checkBlocks(written, source, faults);
    checkFootnotes(written, source, faults);
    checkTables(written, source, faults);
    checkProtectedText(written, faults);
    const html = checkHtml(written, source, faults);
    const linked = linkAddresses(written, source);
    const { links, images } = findReferences(linked, source, faults);
    const lowered = lowerHeadings(linked, source, faults);
    if (html === 'too deep') return undefined;
    const tree = protectText(numberFootnotes(splitIndents(normalizeAddresses(lowered))));

    const joined = joinLines(renderHtml(tree, html === 'some'));
    const { body: arranged, galleryPictures } = arrange(joined);
    const { body, headings } = identifyHeadings(arranged);
    return {
      body,
      headings,
      links,
      images,
      galleryPictures,
      length: textLength(body),
      summary: summarize(body),
    };
  };
}
