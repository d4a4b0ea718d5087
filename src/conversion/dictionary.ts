import { Trie } from 'opencc-js/core';
import type { WordLists } from './opencc-data.js';

export interface Match {
  /** Offset after the word found. */
  readonly end: number;
  readonly value: string;
}

/**
 * Word lists for the longest match from a place in a text. When it is made, the lists are only cut by first
 * character; the words of a character become a trie when the character is first met. So the first sentence waits
 * a few milliseconds instead of for all 50,000 phrases of opencc-js.
 */
export interface Dictionary {
  /** The longest word that begins at `offset` (UTF-16). */
  match(text: string, offset: number): Match | null;
}

const divider = '|';

export function createDictionary(lists: WordLists): Dictionary {
  const known = new Uint8Array(0x10000);
  const waiting = new Map<number, string[]>();
  for (const list of lists) {
    for (const [unit, words] of wordsByFirstUnit(list)) {
      known[unit] = 1;
      const before = waiting.get(unit);
      if (before === undefined) waiting.set(unit, [words]);
      else before.push(words);
    }
  }
  const tries = new Map<number, Trie>();

  function trieOf(unit: number): Trie {
    const found = tries.get(unit);
    if (found !== undefined) return found;
    const trie = new Trie();
    trie.loadDictGroup(waiting.get(unit) ?? []);
    waiting.delete(unit);
    tries.set(unit, trie);
    return trie;
  }

  return {
    match(text, offset) {
      const unit = text.charCodeAt(offset);
      return known[unit] === 1 ? trieOf(unit).matchPrefix(text, offset) : null;
    },
  };
}

/** Cuts `一克 一克|一党 一黨|丁当 丁當` into the words that begin with 一 and those that begin with 丁. */
function wordsByFirstUnit(list: string): Map<number, string> {
  const groups = new Map<number, string>();
  let start = 0;
  while (start < list.length) {
    const unit = list.charCodeAt(start);
    let end = start;
    do {
      const next = list.indexOf(divider, end + 1);
      end = next < 0 ? list.length : next;
    } while (end < list.length && list.charCodeAt(end + 1) === unit);
    const words = list.slice(start, end);
    const before = groups.get(unit);
    groups.set(unit, before === undefined ? words : before + divider + words);
    start = end + 1;
  }
  return groups;
}
