import type { ArticleDocument } from '../model/article.js';
import { arrange } from './arrange.js';
import { checkBlocks } from './check-blocks.js';
import { checkHtml } from './check-html.js';
import { checkTables } from './check-tables.js';
import { readEntryTimes } from './entry-times.js';
import type { Faults } from './faults.js';
import { checkFootnotes, numberFootnotes } from './footnotes.js';
import { gatherEntries } from './gather-entries.js';
import { identifyHeadings } from './headings.js';
import { joinLines } from './join-lines.js';
import { excessIn, tooDeepNode } from './limits.js';
import { linkAddresses } from './link-addresses.js';
import { lowerHeadings } from './lower-headings.js';
import { checkProtectedText, protectText } from './protected-text.js';
import { findReferences, normalizeAddresses } from './references.js';
import { createHtmlRenderer } from './render-html.js';
import { checkRuby, renderRuby } from './ruby-text.js';
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
  /** Time of the newest entry of a live article. */
  readonly newest: string | undefined;
}

/** What decides how a text is read: the article's date as written, and whether it is a live one. */
export interface BodyReading {
  readonly date: string;
  readonly isLive: boolean;
}

/** Makes a function that parses Markdown; it returns undefined, with DB215 reported, where that would not end. */
export function createBodyParser(): (
  markdown: string,
  faults: Faults,
  reading: BodyReading,
) => BodyContent | undefined {
  const readMarkdown = createQuickReader();
  const renderHtml = createHtmlRenderer();
  return (markdown, faults, { date, isLive }) => {
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
    checkRuby(written, source, faults);
    const html = checkHtml(written, source, faults);
    const linked = linkAddresses(written, source);
    const { links, images } = findReferences(linked, source, faults);
    const lowered = lowerHeadings(linked, source, faults);
    if (html === 'too deep') return undefined;
    const timed = isLive ? readEntryTimes(lowered, source, date, faults) : lowered;
    const tree = renderRuby(protectText(numberFootnotes(splitIndents(normalizeAddresses(timed)))));

    const joined = joinLines(renderHtml(tree, html === 'some'));
    const { body: arranged, galleryPictures } = arrange(joined);
    const identified = identifyHeadings(arranged);
    const gathered = isLive
      ? gatherEntries(identified, date.slice(0, 10))
      : { ...identified, newest: undefined };
    const { body, headings } = gathered;
    return {
      body,
      headings,
      links,
      images,
      galleryPictures,
      length: textLength(body),
      summary: summarize(identified.body),
      newest: gathered.newest,
    };
  };
}
