import { outputBoundary, type AlignedText } from '../conversion/alignment.js';
import { articleTexts } from '../conversion/article-texts.js';
import { createConversion } from '../conversion/conversion.js';
import type { Decision } from '../conversion/decision.js';
import { articleScript } from '../conversion/detect-script.js';
import { createArticleParser } from '../markdown/parse-article.js';
import type { ArticleSource } from '../model/article.js';
import type { WordForms } from '../model/doubt.js';
import type { Script } from '../model/edition.js';
import { articleTerms } from './article-words.js';
import { findAnswers } from './find-answers.js';
import { scopedTerms } from './load-glossary.js';
import { readArticle } from './load-site.js';
import type { SiteFrame } from './site-frame.js';

/** A stretch of a text, by its UTF-16 units [start, end) of the source. */
export interface ComparedStretch {
  readonly start: number;
  readonly end: number;
  /** What it is in each edition; one string where it is the same in all. */
  readonly forms: string | readonly string[];
}

/** An article as it is in all editions, text by text. */
export interface ComparedArticle {
  readonly script: Script;
  readonly texts: readonly {
    /** Whether it stands in the front matter. */
    readonly isFront: boolean;
    readonly stretches: readonly ComparedStretch[];
  }[];
  readonly explain: (text: number, start: number) => ExplainedCharacter | undefined;
}

/** Why a character is what it is in each edition, and a word by which the glossary would decide it. */
export interface ExplainedCharacter {
  readonly source: string;
  readonly editions: readonly { readonly form: string; readonly decision?: Decision }[];
  /** With the other reading, where there is one. */
  readonly word: WordForms;
}

/** Compares articles of a site; undefined for one that cannot be read. */
export function createComparison(frame: SiteFrame): (source: ArticleSource) => ComparedArticle | undefined {
  const { editions, script: usual } = frame.config;
  const conversion = createConversion();
  const parse = createArticleParser();
  const termsIn = scopedTerms(frame.glossary);
  return (source) => {
    const { value: document } = readArticle(source, parse);
    if (document === undefined) return undefined;
    const script = articleScript(document, usual);
    const terms = articleTerms({ document, script }, termsIn, conversion);
    const { front, body } = articleTexts(document, script);
    const texts = [...front, ...body];
    const byEdition = editions.map((edition) => {
      const convert = (blocks: readonly string[]) => conversion.convertBlocks(blocks, script, edition, terms);
      return [...front.flatMap((text) => convert([text])), ...convert(body)];
    });
    const alignedAt = (index: number): AlignedText[] => byEdition.flatMap((all) => all[index] ?? []);

    const explain: ComparedArticle['explain'] = (index, start) => {
      const text = texts[index];
      const aligned = alignedAt(index);
      const stretch =
        text === undefined ? undefined : stretchesOf(text, aligned).find((each) => each.start === start);
      if (text === undefined || stretch === undefined) return undefined;
      const { end } = stretch;
      const found = editions.map((edition) =>
        conversion
          .decisions(text, script, edition, terms)
          .find((each) => each.start < end && each.end > start),
      );
      const answers = found.flatMap((decision, at) => {
        const edition = editions[at];
        if (decision === undefined || edition === undefined) return [];
        return findAnswers(decision, text, edition, terms, conversion) ?? [];
      });
      return {
        source: text.slice(start, end),
        editions: aligned.map((each, at) => {
          const decision = found[at];
          const form = slice(each, start, end);
          return decision === undefined ? { form } : { form, decision };
        }),
        word: answers[0]?.change ?? wordAround(text, start, end, found),
      };
    };

    const wordAround = (
      text: string,
      start: number,
      end: number,
      decisions: readonly (Decision | undefined)[],
    ): WordForms => {
      const around = decisions.find((decision) => decision?.around !== undefined)?.around;
      const [from, to] = around === undefined ? withNeighbour(text, start, end) : [around.start, around.end];
      const word = text.slice(from, to);
      const other = editions.find((edition) => edition.script !== script);
      const form = other === undefined ? word : conversion.convertText(word, script, other, terms);
      return script === 'hans' ? { hans: word, hant: form } : { hans: form, hant: word };
    };

    return {
      script,
      texts: texts.map((text, index) => ({
        isFront: index < front.length,
        stretches: stretchesOf(text, alignedAt(index)),
      })),
      explain,
    };
  };
}

/** Cuts a text where its editions begin or end to differ; characters that differ stand by themselves. */
function stretchesOf(text: string, editions: readonly AlignedText[]): ComparedStretch[] {
  const stretches: ComparedStretch[] = [];
  let at = 0;
  while (at < text.length) {
    const start = at;
    at = nextBoundary(text, start, editions);
    const forms = editions.map((edition) => slice(edition, start, at));
    const [first = ''] = forms;
    const last = stretches.at(-1);
    if (forms.some((form) => form !== first)) stretches.push({ start, end: at, forms });
    else if (typeof last?.forms === 'string') {
      stretches[stretches.length - 1] = { start: last.start, end: at, forms: last.forms + first };
    } else stretches.push({ start, end: at, forms: first });
  }
  return stretches;
}

/** The end of the character at `start`, or of what was converted as one in any edition. */
function nextBoundary(text: string, start: number, editions: readonly AlignedText[]): number {
  let end = start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
  for (let grown = -1; grown !== end;) {
    grown = end;
    for (const { alignment } of editions) {
      for (const resized of alignment) {
        if (resized.start < end && resized.end > start) end = Math.max(end, resized.end);
      }
    }
  }
  return end;
}

function slice(aligned: AlignedText, start: number, end: number): string {
  return aligned.text.slice(outputBoundary(aligned, start), outputBoundary(aligned, end));
}

/** A word of one character would be found everywhere: its neighbour belongs to it. */
function withNeighbour(text: string, start: number, end: number): readonly [number, number] {
  const isHan = (at: number): boolean => /\p{Script=Han}/u.test(text.charAt(at));
  if (end - start > 1) return [start, end];
  if (isHan(end)) return [start, end + 1];
  return start > 0 && isHan(start - 1) ? [start - 1, end] : [start, end];
}
