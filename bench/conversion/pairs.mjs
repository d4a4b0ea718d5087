// Pairs of sentences, and how a converter's output is measured against them, as /shared/conversion/evaluate.mjs does:
// only Han characters count, and spellings that `variants.tsv` calls equal are equal.
import { existsSync, readFileSync, statSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

import { createConverter } from '../../dist/conversion.js';
import { readDataFile } from '../../dist/conversion/data-file.js';

/** Files beside the pairs that are none. */
const companions = new Set(['ambiguous.tsv', 'variants.tsv', 'windows.tsv']);

const rows = (file) =>
  readFileSync(file, 'utf8')
    .split(/\r?\n/u)
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));

export const han = (text) => text.match(/\p{Script=Han}/gu) ?? [];

/** The sets of a file, or of each file of pairs in a folder. */
export function readSets(path) {
  const files = statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((name) => name.endsWith('.tsv') && !companions.has(name))
        .sort()
        .map((name) => join(path, name))
    : [path];
  return files.map((file) => {
    const beside = (name) => join(dirname(file), name);
    const pairs = rows(file).map(([hans = '', hant = '']) => ({
      hans: hans.split('|'),
      hant: hant.split('|'),
    }));
    return {
      name: basename(file, '.tsv').replace(/-dev$/u, ''),
      pairs,
      fold: existsSync(beside('variants.tsv')) ? foldOf(rows(beside('variants.tsv'))) : taiwanese(),
      ambiguous: existsSync(beside('ambiguous.tsv'))
        ? new Set(rows(beside('ambiguous.tsv')).map(([simplified]) => simplified))
        : contested(),
    };
  });
}

function foldOf(variants) {
  const form = new Map(variants.map(([from, to]) => [from, to]));
  const longestFirst = [...form.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(longestFirst.join('|'), 'gu');
  return (text) => text.replace(pattern, (found) => form.get(found) ?? found);
}

/** Without a list of variants: other regions' shapes of a character (裏, 着) count as Taiwan's. */
function taiwanese() {
  const convert = createConverter({ from: 'hk', to: 'tw' });
  return (text) => convert(text).text;
}

function contested() {
  const flags = readDataFile('dictionary.bin').section('Uint8Array', 'cn.contested');
  return { has: (character) => flags[character.charCodeAt(0)] === 1 };
}

/** @param to `hant` or `hans` @param outputs of a converter, one for each pair */
export function score({ pairs, fold, ambiguous }, to, outputs) {
  const from = to === 'hant' ? 'hans' : 'hant';
  const folded = to === 'hant' ? fold : (text) => text;
  const total = {
    sentences: pairs.length,
    exact: 0,
    characters: 0,
    right: 0,
    ambiguous: 0,
    ambiguousRight: 0,
  };
  const wrong = [];
  pairs.forEach((pair, sentence) => {
    const source = han(pair[from][0]);
    const output = han(folded(outputs[sentence]));
    const [best] = pair[to]
      .map((gold) => align(han(folded(gold)), output))
      .sort((a, b) => errors(a) - errors(b));
    if (errors(best) === 0 && best.length === output.length) total.exact += 1;
    for (const [gold, out, at] of best) {
      const isChoice = ambiguous.has(to === 'hant' ? source[at] : gold);
      total.characters += 1;
      total.right += gold === out ? 1 : 0;
      total.ambiguous += isChoice ? 1 : 0;
      total.ambiguousRight += isChoice && gold === out ? 1 : 0;
      if (gold !== out) {
        const around = best.slice(Math.max(0, at - 4), at + 5).map(([character]) => character);
        wrong.push({ sentence, at, gold, out, around: around.join('') });
      }
    }
  });
  return { ...total, wrong };
}

const errors = (aligned) => aligned.filter(([gold, out]) => gold !== out).length;

/** Each gold character with the output character that stands for it ('' when there is none), by edit distance. */
function align(gold, output) {
  if (gold.length === output.length) return gold.map((character, at) => [character, output[at], at]);
  const cost = Array.from({ length: gold.length + 1 }, (_, i) => [i]);
  for (let j = 1; j <= output.length; j += 1) cost[0][j] = j;
  const step = (i, j) => cost[i - 1][j - 1] + (gold[i - 1] === output[j - 1] ? 0 : 1);
  for (let i = 1; i <= gold.length; i += 1) {
    for (let j = 1; j <= output.length; j += 1) {
      cost[i][j] = Math.min(step(i, j), cost[i - 1][j] + 1, cost[i][j - 1] + 1);
    }
  }
  const pairs = [];
  for (let [i, j] = [gold.length, output.length]; i > 0;) {
    if (j > 0 && cost[i][j] === step(i, j)) {
      [i, j] = [i - 1, j - 1];
      pairs.push([gold[i], output[j], i]);
    } else if (cost[i][j] === cost[i - 1][j] + 1) {
      i -= 1;
      pairs.push([gold[i], '', i]);
    } else j -= 1;
  }
  return pairs.reverse();
}
