import type { Element } from 'hast';
import type { ArticleDocument, EditionArticle } from '../model/article.js';
import type { Edition, EditionId, Script } from '../model/edition.js';
import type { Term } from '../model/term.js';
import type { AlignedText } from './alignment.js';
import { articleNames } from './article-names.js';
import { convertBody } from './convert-body.js';
import { convertHeadings } from './convert-headings.js';
import { createTermFinder, type GlossaryEntry } from './glossary.js';
import { keepsText } from './language-tag.js';
import { movedDecision, type Decision } from './decision.js';
import { specialSurname } from './names.js';
import { convertAroundAddresses } from './protected-text.js';
import { convertQuotationMarks } from './quotation.js';
import { mapMetaTexts } from './text-slots.js';
import { textConverter } from './text-converter.js';
import {
  changesScript,
  directionOf,
  scriptOf,
  variantOf,
  type Direction,
  type Target,
  type Variant,
} from './variant.js';

/**
 * Script conversion. Every result depends on the arguments alone; the dictionaries of a direction
 * are read when the first text comes that needs them, and kept.
 *
 * Text that is in the script of the edition already is returned as it is, the same object; only editions of Taiwan
 * and Hong Kong get their own forms (裡, 裏) of a Traditional text. Quotation marks are changed only together with
 * the script.
 */
export interface Conversion {
  /**
   * `document` in the words of `edition`; `from` is the script it is written in. `terms` that hold for it go before
   * every dictionary; of two for the same word the first one counts. What is made from a list is kept with it, so
   * pass the same list again for the same terms.
   */
  convertArticle(
    document: ArticleDocument,
    from: Script,
    edition: Edition,
    terms?: readonly Term[],
  ): EditionArticle;
  /** The blocks of one text as `convertArticle` converts those of a body, with what came from where. */
  convertBlocks(
    blocks: readonly string[],
    from: Script,
    edition: Edition,
    terms?: readonly Term[],
  ): readonly AlignedText[];
  /** A text that stands by itself: a section's title, a site's name. */
  convertText(text: string, from: Script, edition: Edition, terms?: readonly Term[]): string;
  /** Every choice that `convertText` makes in a Simplified text for a Traditional edition, in the order of the text. */
  decisions(text: string, from: Script, edition: Edition, terms?: readonly Term[]): readonly Decision[];
  /** Both forms of a person's name that is written in `from`; a surname is written as surnames are. */
  nameForms(name: string, from: Script): Pick<Term, 'hans' | 'hant' | 'byEdition'>;
  /** Terms for the names of people that a Simplified article shows to be such, in its byline or of its tags. */
  nameTerms(document: ArticleDocument): readonly Term[];
  /** The Simplified form, by which 黑龍江 and 黑龙江 are one tag. */
  simplify(text: string, from: Script, terms?: readonly Term[]): string;
}

export function createConversion(): Conversion {
  /** Converters by the terms that they were made for, and by direction and edition. */
  const converters = new WeakMap<readonly Term[], Map<string, Converter>>();

  function converterOf({ from, to, edition, terms }: Way, direction: Direction): Converter {
    const key = `${direction} ${edition ?? to}`;
    const known = converters.get(terms) ?? new Map<string, Converter>();
    converters.set(terms, known);
    const found = known.get(key);
    if (found !== undefined) return found;
    const script = scriptOf(to);
    const entries = terms.map((term) => entryOf(term, scriptOf(from), script, edition));
    const finder = entries.length === 0 ? undefined : createTermFinder(entries);
    const convert = textConverter(direction);
    const converter: Converter = (text, explain) => convert(text, finder, explain);
    known.set(key, converter);
    return converter;
  }

  /** Converts the blocks of one text; undefined where all would stay as they are. */
  function blockConverter(way: Way, quotes: Edition['quotes']) {
    const direction = directionOf(way.from, way.to);
    if (direction === undefined) return undefined;
    return (blocks: readonly string[]): readonly AlignedText[] => {
      const converted = blocks.map((text) =>
        hasWideText(text)
          ? convertAroundAddresses(text, (part) => converterOf(way, direction)(part))
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

  function convertOne(text: string, way: Way, quotes: Edition['quotes']): string {
    return blockConverter(way, quotes)?.([text])[0]?.text ?? text;
  }

  function nameForms(name: string, from: Script): ReturnType<Conversion['nameForms']> {
    const written = (to: Variant): string => convertOne(name, { from, to, terms: noTerms }, 'corner');
    const surname = from === 'hans' ? specialSurname(name) : undefined;
    const inRegion = (to: Variant): string =>
      surname === undefined ? written(to) : surname + written(to).slice(1);
    const forms = { hans: written('hans'), hant: from === 'hant' ? name : inRegion('tw') };
    const local = { 'zh-Hant-TW': inRegion('tw'), 'zh-Hant-HK': inRegion('hk') };
    const differing = Object.entries(local).filter(([, form]) => form !== forms.hant);
    return { ...forms, byEdition: Object.fromEntries(differing) };
  }

  return {
    convertArticle({ meta, headings, body }, from, edition, terms = noTerms) {
      const convertBlocks = blockConverter(wayTo(edition, from, terms), edition.quotes);
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
    convertBlocks: (blocks, from, edition, terms = noTerms) =>
      blockConverter(wayTo(edition, from, terms), edition.quotes)?.(blocks) ??
      blocks.map((text) => ({ text, alignment: [] })),
    convertText: (text, from, edition, terms = noTerms) =>
      convertOne(text, wayTo(edition, from, terms), edition.quotes),
    decisions(text, from, edition, terms = noTerms) {
      const way = wayTo(edition, from, terms);
      const direction = directionOf(way.from, way.to);
      if (direction === undefined) return [];
      const found: Decision[] = [];
      const convert = converterOf(way, direction);
      convertAroundAddresses(text, (part, offset) =>
        convert(part, (decision) => found.push(movedDecision(decision, offset))),
      );
      return found;
    },
    nameForms,
    nameTerms: (document) =>
      articleNames(document).map((name) => ({ file: '', line: 1, column: 1, ...nameForms(name, 'hans') })),
    simplify: (text, from, terms = noTerms) => convertOne(text, { from, to: 'hans', terms }, 'curly'),
  };
}

type Converter = (text: string, explain?: (decision: Decision) => void) => AlignedText;

/** From which way of writing to which, and what the newsroom has decided about words. */
interface Way {
  readonly from: Variant;
  readonly to: Target;
  readonly edition?: EditionId;
  readonly terms: readonly Term[];
}

const noTerms: readonly Term[] = [];

function wayTo(edition: Edition, from: Script, terms: readonly Term[]): Way {
  return { from, to: variantOf(edition), edition: edition.id, terms };
}

function entryOf(term: Term, from: Script, to: Script, edition: EditionId | undefined): GlossaryEntry {
  const own = edition === undefined ? undefined : term.byEdition[edition];
  return { from: term[from], to: own ?? term[to] };
}

/** Text without any character past U+00FF has neither Han characters nor curly or corner marks. */
function hasWideText(text: string): boolean {
  return /[^\0-\u00FF]/u.test(text);
}
