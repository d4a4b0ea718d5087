import type { Element } from 'hast';
import type { ArticleDocument, EditionArticle } from '../model/article.js';
import type { Edition, Script } from '../model/edition.js';
import type { AlignedText } from './alignment.js';
import { createAlignedConverter, type AlignedConverter } from './aligned-converter.js';
import { convertBody } from './convert-body.js';
import { convertHeadings } from './convert-headings.js';
import { createTermFinder, type Glossary } from './glossary.js';
import { houseGlossary } from './house-glossary.js';
import { keepsText } from './language-tag.js';
import { openccConfig, type OpenccDirection } from './opencc-data.js';
import { convertAroundAddresses } from './protected-text.js';
import { convertQuotationMarks } from './quotation.js';
import { mapMetaTexts } from './text-slots.js';
import { changesScript, directionOf, scriptOf, variantOf, type Variant } from './variant.js';

export type { Variant } from './variant.js';

/**
 * Script conversion. Every result depends on the arguments and the glossary alone; the dictionaries of a direction
 * are read when the first text comes that needs them, and kept.
 *
 * Text that is in the script of the edition already is returned as it is, the same object; only editions of Taiwan
 * and Hong Kong get their own forms (裡, 裏) of a Traditional text. Quotation marks are changed only together with
 * the script.
 */
export interface Conversion {
  /** `document` in the words of `edition`; `from` is the script it is written in. */
  convertArticle(document: ArticleDocument, from: Script, edition: Edition): EditionArticle;
  /** A text that stands by itself: a section's title, a site's name. */
  convertText(text: string, from: Script, edition: Edition): string;
  /** The Simplified form, by which 黑龍江 and 黑龙江 are one tag. */
  simplify(text: string, from: Script): string;
  /** One line of a file, from one way of writing to another. */
  convertLine(text: string, from: Variant, to: Variant): string;
}

/** Terms of `glossary` go before the house's own, and both before the dictionaries. */
export function createConversion(glossary: Glossary = []): Conversion {
  const converters = new Map<OpenccDirection, AlignedConverter>();

  function converterOf(direction: OpenccDirection, to: Script): AlignedConverter {
    const known = converters.get(direction);
    if (known !== undefined) return known;
    const terms = changesScript(direction)
      ? createTermFinder([...glossary, ...houseGlossary], to)
      : undefined;
    const converter = createAlignedConverter(openccConfig(direction), terms);
    converters.set(direction, converter);
    return converter;
  }

  /** Converts the blocks of one text; undefined where all would stay as they are. */
  function blockConverter(from: Variant, to: Variant, quotes: Edition['quotes']) {
    const direction = directionOf(from, to);
    if (direction === undefined) return undefined;
    const script = scriptOf(to);
    return (blocks: readonly string[]): readonly AlignedText[] => {
      const converted = blocks.map((text) =>
        hasWideText(text)
          ? convertAroundAddresses(text, converterOf(direction, script))
          : { text, alignment: [] },
      );
      if (!changesScript(direction)) return converted;
      const marked = convertQuotationMarks(
        converted.map(({ text }) => text),
        quotes,
      );
      return converted.map((aligned, index) => ({ ...aligned, text: marked[index] ?? aligned.text }));
    };
  }

  function convertOne(text: string, from: Variant, to: Variant, quotes: Edition['quotes']): string {
    return blockConverter(from, to, quotes)?.([text])[0]?.text ?? text;
  }

  return {
    convertArticle({ meta, headings, body }, from, edition) {
      const convertBlocks = blockConverter(from, variantOf(edition), edition.quotes);
      if (convertBlocks === undefined) return { meta, headings, body };
      const convertText = (text: string): string => convertBlocks([text])[0]?.text ?? text;
      const isKept = ({ properties: { lang } }: Element): boolean =>
        typeof lang === 'string' && keepsText(lang, from);
      const converted = convertBody(body, { convertBlocks, convertText, isKept, lang: edition.lang });
      return {
        meta: mapMetaTexts(meta, convertText),
        headings: convertHeadings(headings, body, converted, convertText),
        body: converted,
      };
    },
    convertText: (text, from, edition) => convertOne(text, from, variantOf(edition), edition.quotes),
    simplify: (text, from) => convertOne(text, from, 'hans', 'curly'),
    convertLine: (text, from, to) => convertOne(text, from, to, to === 'hans' ? 'curly' : 'corner'),
  };
}

/** Text without any character past U+00FF has neither Han characters nor curly or corner marks. */
function hasWideText(text: string): boolean {
  return /[^\0-\u00FF]/u.test(text);
}
