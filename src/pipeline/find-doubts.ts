import type { Conversion } from '../conversion/conversion.js';
import { createProseReader } from '../markdown/prose-blocks.js';
import { positionAt, readSource } from '../markdown/source-text.js';
import type { Doubt } from '../model/doubt.js';
import { compareText } from '../model/paths.js';
import { articleTerms } from './article-words.js';
import { decodeText } from './decode-text.js';
import { findAnswers } from './find-answers.js';
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
            answers: () => findAnswers(decision, text, edition, terms, conversion),
          });
        }
      }
    }
  };

  site.articles.filter(({ script }) => script === 'hans').forEach(look);
  return doubts.sort((a, b) => a.logOdds - b.logOdds || compareText(a.file, b.file) || a.line - b.line);
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
