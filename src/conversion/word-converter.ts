import type { DataFile } from './data-file.js';
import type { Explain, TextConverter } from './decision.js';
import { descriptionEnd } from './description-sequence.js';
import { runsIntoTerm } from './glossary.js';
import { createUnitBuffer } from './unit-buffer.js';
import type { Direction } from './variant.js';
import { outputOf, readWordTable, wordNumber } from './word-table.js';

/** Converts text by the longest words of a direction's table, from left to right. */
export function createWordConverter(file: DataFile, direction: Direction): TextConverter {
  const table = readWordTable(file, direction);
  const { map, codes, nodes } = table;
  const buffer = createUnitBuffer();

  /** Tells of the characters of a word that would read otherwise alone, or of the whole where its length changes. */
  function explainWord(word: string, start: number, to: string, explain: Explain): void {
    if (to.length !== word.length) {
      explain({ start, end: start + word.length, from: word, to, reason: 'word', word });
      return;
    }
    for (let i = 0; i < word.length; i += 1) {
      const unit = word.charCodeAt(i);
      if ((map[unit] ?? unit) === to.charCodeAt(i)) continue;
      const at = start + i;
      explain({ start: at, end: at + 1, from: word.charAt(i), to: to.charAt(i), reason: 'word', word });
    }
  }

  return (text, terms, explain) => {
    const { length } = text;
    buffer.clear(length);
    let at = 0;
    while (at < length) {
      const unit = text.charCodeAt(at);
      let [end, word] = [at, 0];
      let node = 1;
      for (let next = at; next < length; next += 1) {
        const code = codes[text.charCodeAt(next)] ?? 0;
        const child = (nodes[3 * node] ?? 0) + code;
        if (code === 0 || nodes[3 * child + 1] !== node) break;
        node = child;
        const number = wordNumber(nodes[3 * node + 2] ?? 0);
        const isWord = number !== 0 && !(terms !== undefined && runsIntoTerm(terms, text, at, next + 1));
        if (isWord) [end, word] = [next + 1, number];
      }
      const term = terms?.find(text, at);
      if (term !== undefined && at + term.from.length >= end) {
        const [start, { from, to }] = [at, term];
        at += from.length;
        buffer.replace(start, at, to);
        explain?.({ start, end: at, from, to, reason: 'term', word: from });
      } else if (word !== 0) {
        const to = outputOf(table, word);
        buffer.replace(at, end, to);
        if (explain !== undefined) explainWord(text.slice(at, end), at, to, explain);
        at = end;
      } else {
        const sequenceEnd = unit >= 0x2ff0 && unit <= 0x2fff ? descriptionEnd(text, at, length) : 0;
        if (sequenceEnd === 0) {
          buffer.push(map[unit] ?? unit);
          at += 1;
        }
        for (; at < sequenceEnd; at += 1) buffer.push(text.charCodeAt(at));
      }
    }
    return buffer.finish();
  };
}
