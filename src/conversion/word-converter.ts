import type { DataFile } from './data-file.js';
import type { Explain, TextConverter } from './decision.js';
import { descriptionEnd } from './description-sequence.js';
import { runsIntoTerm } from './glossary.js';
import { createUnitBuffer } from './unit-buffer.js';
import type { Direction } from './variant.js';
import { readWordTable, wordNumber } from './word-table.js';

/** Converts text by the longest words of a direction's table, from left to right. */
export function createWordConverter(file: DataFile, direction: Direction): TextConverter {
  const { map, codes, nodes, outputs, text: outputText } = readWordTable(file, direction);
  const buffer = createUnitBuffer();

  /** Tells of the characters of a word that would read otherwise alone, or of the whole where its length changes. */
  function explainWord(source: string, start: number, end: number, offset: number, explain: Explain): void {
    const length = outputText[offset] ?? 0;
    const to = String.fromCharCode(...outputText.subarray(offset + 1, offset + 1 + length));
    const word = source.slice(start, end);
    if (length !== end - start) explain({ start, end, from: word, to, reason: 'word', word });
    else {
      for (let i = 0; i < length; i += 1) {
        const unit = word.charCodeAt(i);
        if ((map[unit] ?? unit) === to.charCodeAt(i)) continue;
        const at = start + i;
        explain({ start: at, end: at + 1, from: word.charAt(i), to: to.charAt(i), reason: 'word', word });
      }
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
        const to = Uint16Array.from({ length: term.to.length }, (_, i) => term.to.charCodeAt(i));
        const termEnd = at + term.from.length;
        buffer.replace(at, termEnd, to, 0, to.length);
        explain?.({
          ...{ start: at, end: termEnd, from: term.from, to: term.to, reason: 'term', word: term.from },
        });
        at = termEnd;
      } else if (word !== 0) {
        const offset = outputs[word] ?? 0;
        buffer.replace(at, end, outputText, offset + 1, outputText[offset] ?? 0);
        if (explain !== undefined) explainWord(text, at, end, offset, explain);
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
