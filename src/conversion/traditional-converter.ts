import { createReadingChooser } from './choose-reading.js';
import type { Explain, Reason, TextConverter } from './decision.js';
import type { DataFile } from './data-file.js';
import type { Place } from './features.js';
import { mayBeInName } from './names.js';
import { mayGoWithNumber } from './number-rules.js';
import { runsIntoTerm, type TermFinder } from './glossary.js';
import { findLocalWord } from './local-words.js';
import type { Model } from './model.js';
import { createSegmenter } from './segmentation.js';
import { createUnitBuffer } from './unit-buffer.js';
import { descriptionEnd } from './description-sequence.js';
import { mayCross, outputOf, readWordTable, wordNumber, type WordTable } from './word-table.js';

/**
 * Simplified text to the standard of Taiwan or Hong Kong.
 *
 * Each stretch of Han characters is cut into its most probable words. From left to right the longest dictionary word
 * is taken, but one that begins or ends inside a word of the segmentation and is longer than that is refused: 直发 in
 * 垂直发射 is no word. Then a model weighs each character that can be read in several ways by what stands around it,
 * and overrules the dictionary where it is sure enough.
 *
 * @param localWords the region's own words, by the Simplified ones they stand for: they go before the dictionary, and
 *   never cross words of the segmentation (变量 in 改变量子)
 */
export function createTraditionalConverter(
  file: DataFile,
  model: Model,
  region: 'tw' | 'hk',
  localWords?: WordTable,
): TextConverter {
  const table = readWordTable(file, 'cn');
  const { map, codes, nodes, outputs, text: outputText } = table;
  /** Whether a unit by itself is a word: one that becomes more than a unit (暅 → 𣈶). */
  const isWord = (unit: number): boolean => {
    const node = (nodes[3] ?? 0) + (codes[unit] ?? 0);
    return codes[unit] !== 0 && nodes[3 * node + 1] === 1 && wordNumber(nodes[3 * node + 2] ?? 0) !== 0;
  };
  const contested = file.section('Uint8Array', 'cn.contested');
  const pairBits = file.section('Uint8Array', 'cn.pairs');
  // Most characters with more than one reading have the others in few words (了 in 瞭望): where no two neighbours of such
  // a word stand, nothing is to be chosen, and the sentence need not be cut.
  const alwaysChosen = contested.map((isContested, unit) =>
    isContested === 1 &&
    (model.readingsOf(unit) !== undefined || mayBeInName(unit) || mayGoWithNumber(unit) || isWord(unit))
      ? 1
      : 0,
  );
  const isTaiwan = region === 'tw';
  const ownMap = isTaiwan ? map : file.section('Uint16Array', 'cn.mapHk');
  const ownOutputs = isTaiwan ? outputs : file.section('Int32Array', 'cn.outputsHk');
  const regional = isTaiwan ? new Map<number, number>() : pairs(file.section('Uint16Array', 'cn.regional'));
  const segment = createSegmenter(table, Number(file.about['unknownCost']));
  const buffer = createUnitBuffer();
  const choose = createReadingChooser(model, regional, (unit, to) => to !== ownMap[unit]);
  let units = new Uint16Array(0);
  let explain: Explain | undefined;
  let source = '';
  const place: Place = {
    units,
    ...{ length: 0, start: 0, end: 0, at: 0, base: 0, phraseStart: 0, phraseEnd: 0 },
    words: segment(units, 0, 0),
  };

  /** Whether two units may stand side by side in a word that reads otherwise than its characters do alone. */
  function hasPair(a: number, b: number): boolean {
    const bit = (Math.imul(a, 0x9e3779b1) + Math.imul(b, 0x85ebca6b)) >>> 14;
    return ((pairBits[bit >>> 3] ?? 0) & (1 << (bit & 7))) !== 0;
  }

  /** Appends the reading of the contested unit at `at`, which is `base` (`own` in the region) without the model. */
  function pushReading(at: number, base: number, own: number, phraseStart: number, phraseEnd: number): void {
    place.at = at;
    place.base = base;
    place.phraseStart = phraseStart;
    place.phraseEnd = phraseEnd;
    buffer.push(choose(place, own, source, explain));
  }

  /** Appends a dictionary word; one that may cross others is certain, so that the model is not asked. */
  function pushWord(start: number, end: number, value: number): void {
    const word = wordNumber(value);
    const [at, ownAt] = [outputs[word] ?? 0, ownOutputs[word] ?? 0];
    const length = outputText[ownAt] ?? 0;
    if (length !== end - start || outputText[at] !== length || mayCross(value)) {
      pushWhole(start, end, outputOf({ outputs: ownOutputs, text: outputText }, word), 'word');
      return;
    }
    for (let i = 0; i < length; i += 1) {
      const [base, own] = [outputText[at + 1 + i] ?? 0, outputText[ownAt + 1 + i] ?? 0];
      if (contested[units[start + i] ?? 0] === 1) pushReading(start + i, base, own, start, end);
      else buffer.push(own);
    }
  }

  /** Appends what stands for [start, end) as a whole, where there is no choice in it. */
  function pushWhole(start: number, end: number, to: string, reason: Reason): void {
    buffer.replace(start, end, to);
    if (explain === undefined) return;
    const from = source.slice(start, end);
    explain({ start, end, from, to, reason, word: from });
  }

  /** Converts the stretch [start, end); a term may end after it. Returns where it ended. */
  function pushStretch(start: number, end: number, terms: TermFinder | undefined): number {
    const found = segment(units, start, end);
    place.start = start;
    place.end = end;
    place.words = found;
    let at = start;
    while (at < end) {
      const local = at - start;
      let match = (found.firstMatch[local + 1] ?? 0) - 1;
      const first = found.firstMatch[local] ?? 0;
      while (match >= first && !isAllowed(local, match, terms)) match -= 1;
      const wordEnd = match < first ? at : start + (found.matchEnd[match] ?? 0);
      const term = terms?.find(source, at);
      const own = localWords === undefined ? undefined : findLocalWord(localWords, place, at, source, terms);
      if (term !== undefined && at + term.from.length >= wordEnd) {
        pushWhole(at, at + term.from.length, term.to, 'term');
        at += term.from.length;
      } else if (own !== undefined && own.end >= wordEnd) {
        pushWhole(at, own.end, own.to, 'local');
        at = own.end;
      } else if (wordEnd > at) {
        pushWord(at, wordEnd, found.matchWord[match] ?? 0);
        at = wordEnd;
      } else {
        const unit = units[at] ?? 0;
        if (contested[unit] === 1) pushReading(at, map[unit] ?? unit, ownMap[unit] ?? unit, at, at);
        else buffer.push(ownMap[unit] ?? unit);
        at += 1;
      }
    }
    return at;
  }

  /** Whether a dictionary word lies between words of the segmentation, or within one, or need not; terms go before. */
  function isAllowed(local: number, match: number, terms: TermFinder | undefined): boolean {
    const { boundary, wordEnd, matchEnd, matchWord } = place.words;
    const end = matchEnd[match] ?? 0;
    if (terms !== undefined && runsIntoTerm(terms, source, place.start + local, place.start + end))
      return false;
    if (mayCross(matchWord[match] ?? 0)) return true;
    return end <= (wordEnd[local] ?? 0) || (boundary[local] === 1 && boundary[end] === 1);
  }

  return (text, terms, hand) => {
    source = text;
    explain = hand;
    const { length } = text;
    if (units.length < length) units = new Uint16Array(Math.max(1024, length * 2));
    for (let at = 0; at < length; at += 1) units[at] = text.charCodeAt(at);
    place.units = units;
    place.length = length;
    buffer.clear(length);
    let at = 0;
    while (at < length) {
      const unit = units[at] ?? 0;
      if (codes[unit] === 0) {
        const term = terms?.find(text, at);
        if (term !== undefined) {
          pushWhole(at, at + term.from.length, term.to, 'term');
          at += term.from.length;
          continue;
        }
        const sequenceEnd = descriptionEnd(text, at, length);
        if (sequenceEnd === 0) {
          buffer.push(ownMap[unit] ?? unit);
          at += 1;
        }
        for (; at < sequenceEnd; at += 1) buffer.push(units[at] ?? 0);
        continue;
      }
      let end = at;
      let choice = localWords !== undefined;
      for (let before = 0; end < length && codes[units[end] ?? 0] !== 0; end += 1) {
        const own = units[end] ?? 0;
        if (!choice && terms?.find(text, end) !== undefined) choice = true;
        if (!choice && contested[own] === 1) {
          const after = end + 1 < length ? (units[end + 1] ?? 0) : 0;
          choice = alwaysChosen[own] === 1 || hasPair(before, own) || hasPair(own, after);
          // Nothing to choose, but something to tell.
          choice ||= explain !== undefined && model.unweighed(own) !== undefined;
        }
        before = own;
      }
      if (choice) at = pushStretch(at, end, terms);
      else for (; at < end; at += 1) buffer.push(ownMap[units[at] ?? 0] ?? 0);
    }
    return buffer.finish();
  };
}

function pairs(list: Uint16Array): Map<number, number> {
  const map = new Map<number, number>();
  for (let at = 0; at + 1 < list.length; at += 2) map.set(list[at] ?? 0, list[at + 1] ?? 0);
  return map;
}
