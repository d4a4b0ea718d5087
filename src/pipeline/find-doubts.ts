import type { Conversion } from '../conversion/conversion.js';
import type { Decision } from '../conversion/decision.js';
import { createProseReader } from '../markdown/prose-blocks.js';
import { positionAt, readSource } from '../markdown/source-text.js';
import type { Answers, Doubt, WordForms } from '../model/doubt.js';
import type { Edition } from '../model/edition.js';
import { compareText } from '../model/paths.js';
import type { Term } from '../model/term.js';
import { articleTerms } from './article-words.js';
import { decodeText } from './decode-text.js';
import { scopedTerms } from './load-glossary.js';
import type { LoadedArticle, LoadedSite } from './loaded-site.js';
import type { SiteSources } from './sources.js';

/**
 * Readings with lower natural log odds are doubtful. So two characters of a thousand are asked about
 * (`npm run bench:conversion`): more, and nobody would read the questions.
 */
const sure = 4;

/** The doubtful characters of all articles written in Simplified characters, the most doubtful first. */
export function findDoubts(site: LoadedSite, sources: SiteSources, conversion: Conversion): readonly Doubt[] {
  const editions = site.config.editions.filter(({ script }) => script === 'hant');
  const readProse = createProseReader();
  const termsIn = scopedTerms(site.glossary);
  const doubts: Doubt[] = [];

  const look = (article: LoadedArticle): void => {
    const { path, file } = article.document;
    const source = readSource(decodeText(sources.readContent(path), file).value ?? '');
    const terms = articleTerms(article, termsIn, conversion);
    for (const { text, offsets } of readProse(source)) {
      const asked = new Set<number>();
      for (const edition of editions) {
        for (const decision of conversion.decisions(text, 'hans', edition, terms)) {
          const { start, other } = decision;
          if (other === undefined || other.logOdds >= sure || asked.has(start)) continue;
          asked.add(start);
          doubts.push({
            ...{ file, ...positionAt(source, offsets[start] ?? 0, 1), edition: edition.id },
            ...sentenceAround(text, start),
            ...{ from: decision.from, to: decision.to, other: other.to, logOdds: other.logOdds },
            answers: () => answersTo(decision, other.to, text, edition, terms),
          });
        }
      }
    }
  };

  /**
   * The fewest whole words around the character that settle it: a word that the dictionary has, or that overlaps one,
   * would not be found, and one cut from other words would be found where it is none.
   */
  function answersTo(
    { start, to, around }: Decision,
    other: string,
    text: string,
    edition: Edition,
    terms: readonly Term[],
  ): Answers | undefined {
    const spans = around === undefined ? [] : spansAround(around);
    const settles = ({ from, end }: Span): boolean => {
      const hans = text.slice(from, end);
      const answer: Term = { file: '', line: 1, column: 1, hans, hant: hans, byEdition: {} };
      return conversion
        .decisions(text, 'hans', edition, [answer, ...terms])
        .some((decision) => decision.reason === 'term' && decision.start === from);
    };
    const span = spans.find(settles);
    if (span === undefined) return undefined;
    const { from, end } = span;
    const hans = text.slice(from, end);
    const whole = conversion.convertText(text, 'hans', edition, terms);
    const isAligned = whole.length === text.length;
    const form = isAligned ? whole.slice(from, end) : conversion.convertText(hans, 'hans', edition, terms);
    const withReading = (reading: string): WordForms => ({
      hans,
      hant: form.slice(0, start - from) + reading + form.slice(start - from + 1),
    });
    return { keep: withReading(to), change: withReading(other) };
  }

  site.articles.filter(({ script }) => script === 'hans').forEach(look);
  return doubts.sort((a, b) => a.logOdds - b.logOdds || compareText(a.file, b.file) || a.line - b.line);
}

interface Span {
  readonly from: number;
  readonly end: number;
}

/** Whole words, at least two characters: the word itself, with the one before, with the one after, with both. */
function spansAround({ before, start, end, after }: NonNullable<Decision['around']>): Span[] {
  return [
    { from: start, end },
    { from: before, end },
    { from: before, end: after },
    { from: start, end: after },
  ].filter((span) => span.end - span.from > 2 || (span.end - span.from === 2 && end - start === 2));
}

function sentenceAround(text: string, at: number): { sentence: string; at: number } {
  const marks = /[。！？；\n\uFFFC]/u;
  let [start, end] = [at, at];
  while (start > 0 && !marks.test(text.charAt(start - 1))) start -= 1;
  while (end < text.length && !marks.test(text.charAt(end))) end += 1;
  const sentence = text.slice(start, end + 1);
  const indent = sentence.length - sentence.trimStart().length;
  return { sentence: sentence.trim(), at: at - start - indent };
}
