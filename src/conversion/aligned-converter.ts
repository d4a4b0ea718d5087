import { composeAlignments, outputBoundary, type AlignedText, type Resized } from './alignment.js';
import { createDictionary, type Dictionary } from './dictionary.js';
import type { TermFinder } from './glossary.js';
import type { OpenccConfig } from './opencc-data.js';
import { unmatchedLength } from './unmatched-length.js';

/** Converts text and keeps track of what came from where. */
export type AlignedConverter = (text: string) => AlignedText;

/** A text between two steps, cut where words of the segmentation begin and end. */
interface Pieces extends AlignedText {
  /** Where each piece ends, the last one at the end of the text. */
  readonly ends: readonly number[];
  /** Where pieces begin that are final: terms of the glossary. */
  readonly final: ReadonlySet<number>;
}

/**
 * Makes a converter that gives what opencc-js's `ConverterBuilder` gives for the same configuration, together with
 * an alignment. Its dictionaries are made here, so make one only when there is text for it.
 *
 * Terms of the glossary are found while the text is cut into words. At any place the longer of term and dictionary
 * word is taken, the term if they are equally long: 范 -> 范 spares a surname without harming 范围. What a term
 * became no later step touches.
 */
export function createAlignedConverter(config: OpenccConfig, terms?: TermFinder): AlignedConverter {
  const normalization = config.normalizationChain.map(createDictionary);
  const chain = config.conversionChain.map(createDictionary);
  const cut = cutterOf(config, chain, terms);
  return (source) => {
    const whole: Pieces = { text: source, alignment: [], ends: [source.length], final: new Set() };
    const { text, alignment } = cut.later.reduce(
      convertPieces,
      cut.first(normalization.reduce(convertPieces, whole)),
    );
    return { text, alignment };
  };
}

interface Cutter {
  readonly first: (whole: Pieces) => Pieces;
  /** The steps that are still to be done when the text is cut. */
  readonly later: readonly Dictionary[];
}

/**
 * Where the first step has the words of the segmentation and otherwise single characters only (all directions from
 * Simplified), text is cut and converted in one go: a word longer than a character is a piece, and within the rest
 * no other word begins.
 */
function cutterOf(config: OpenccConfig, chain: readonly Dictionary[], terms: TermFinder | undefined): Cutter {
  const [lists = [], [step, ...others]] = [config.conversionChain[0], chain];
  const words = config.segmentation;
  const covered = words.length > 0 && words.every((list, index) => lists[index] === list);
  if (step !== undefined && covered && lists.slice(words.length).every(hasOnlyCharacters)) {
    return { first: (whole) => cutPieces(whole, step, true, terms), later: others };
  }
  if (words.length === 0 && terms === undefined) return { first: (whole) => whole, later: chain };
  const segmentation = createDictionary(words);
  return { first: (whole) => cutPieces(whole, segmentation, false, terms), later: chain };
}

function hasOnlyCharacters(list: string): boolean {
  return list.split('|').every((entry) => /^.(?= )/u.test(entry));
}

function cutPieces(whole: Pieces, dictionary: Dictionary, converts: boolean, terms?: TermFinder): Pieces {
  const { text } = whole;
  const rewriting = startRewriting(text);
  const ends: number[] = [];
  const final = new Set<number>();
  let pieceStart = 0;
  const endPiece = (end: number): void => {
    if (end > pieceStart) ends.push(end);
    pieceStart = end;
  };
  for (let offset = 0; offset < text.length;) {
    const match = dictionary.match(text, offset);
    const term = terms?.find(text, offset);
    let end = match?.end ?? offset + unmatchedLength(text, offset, text.length);
    if (term !== undefined && (match === null || offset + term.from.length >= end)) {
      end = offset + term.from.length;
      endPiece(offset);
      final.add(offset);
      rewriting.replace(offset, end, term.to);
      endPiece(end);
    } else if (match !== null) {
      const isWord = end - offset > 2 || (end - offset === 2 && !isHighSurrogate(text.charCodeAt(offset)));
      if (isWord) endPiece(offset);
      if (converts) rewriting.replace(offset, end, match.value);
      if (isWord) endPiece(end);
    }
    offset = end;
  }
  endPiece(text.length);
  return rewriting.finish({ ...whole, ends, final });
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function convertPieces(pieces: Pieces, dictionary: Dictionary): Pieces {
  const { text, ends, final } = pieces;
  const rewriting = startRewriting(text);
  let pieceStart = 0;
  for (const end of ends) {
    let offset = final.has(pieceStart) ? end : pieceStart;
    while (offset < end) {
      const match = matchWithin(dictionary, text, offset, end);
      if (match === null) {
        offset += unmatchedLength(text, offset, end);
      } else {
        rewriting.replace(offset, match.end, match.value);
        offset = match.end;
      }
    }
    pieceStart = end;
  }
  return rewriting.finish(pieces);
}

function matchWithin(dictionary: Dictionary, text: string, offset: number, end: number) {
  const match = dictionary.match(text, offset);
  if (match === null || match.end <= end) return match;
  const shorter = dictionary.match(text.slice(offset, end), 0);
  return shorter === null ? null : { end: offset + shorter.end, value: shorter.value };
}

/** Replaces stretches of a text, in order. */
function startRewriting(source: string) {
  let text = '';
  let copied = 0;
  const alignment: Resized[] = [];
  return {
    replace(start: number, end: number, value: string): void {
      if (value.length === end - start && source.startsWith(value, start)) return;
      text += source.slice(copied, start) + value;
      copied = end;
      if (value.length === end - start) return;
      alignment.push({ start, end, outputStart: text.length - value.length, outputEnd: text.length });
    },
    finish(before: Pieces): Pieces {
      if (copied === 0) return before;
      const aligned: AlignedText = { text: text + source.slice(copied), alignment };
      if (alignment.length === 0) return { ...before, text: aligned.text };
      const moved = (offset: number): number => outputBoundary(aligned, offset);
      return {
        text: aligned.text,
        alignment: composeAlignments(before.alignment, alignment),
        ends: before.ends.map(moved),
        final: new Set([...before.final].map(moved)),
      };
    },
  };
}
