import type { DataFile } from './data-file.js';

/**
 * The words of one direction, as `scripts/dictionary/build.mjs` lays them out. Node 1 of the trie is the root; the
 * child of node `s` by the code `c` of a unit is `t = nodes[3s] + c` if `nodes[3t + 1] === s`. `nodes[3t + 2]` says
 * which word ends at `t`: see `wordNumber`, `wordCost`, `mayCross`. The three are side by side, since a node is nearly
 * always a miss of the cache.
 */
export interface WordTable {
  /** What each UTF-16 unit becomes by itself. */
  readonly map: Uint16Array;
  /** The code of each unit in the trie, 0 where it is in no word. */
  readonly codes: Uint16Array;
  readonly nodes: Int32Array;
  /** By word: where its output is in `text`, after its length. */
  readonly outputs: Int32Array;
  readonly text: Uint16Array;
}

export function readWordTable(file: DataFile, name: string): WordTable {
  return {
    map: file.section('Uint16Array', `${name}.map`),
    codes: file.section('Uint16Array', `${name}.codes`),
    nodes: file.section('Int32Array', `${name}.nodes`),
    outputs: file.section('Int32Array', `${name}.outputs`),
    text: file.section('Uint16Array', `${name}.text`),
  };
}

/** The number of the dictionary word that ends at a node, 0 where none does. */
export function wordNumber(value: number): number {
  return (value >>> 15) & 0xffff;
}

/** What the word that ends at a node costs in a segmentation, in thousandths; 0 where none does. */
export function wordCost(value: number): number {
  return value & 0x7fff;
}

/** Whether the dictionary word counts across what the segmentation takes for words. */
export function mayCross(value: number): boolean {
  return value < 0;
}

/** Where the shortest word of two units or more ends that begins a text, 0 where there is none. */
export function firstWordEnd({ codes, nodes }: WordTable, text: string): number {
  let node = 1;
  for (let at = 0; at < text.length; at += 1) {
    const next = (nodes[3 * node] ?? 0) + (codes[text.charCodeAt(at)] ?? 0);
    if (nodes[3 * next + 1] !== node) return 0;
    node = next;
    if (at > 0 && (nodes[3 * node + 2] ?? 0) !== 0) return at + 1;
  }
  return 0;
}

/** What a word becomes. */
export function outputOf({ outputs, text }: Pick<WordTable, 'outputs' | 'text'>, word: number): string {
  const at = outputs[word] ?? 0;
  return String.fromCharCode(...text.subarray(at + 1, at + 1 + (text[at] ?? 0)));
}
