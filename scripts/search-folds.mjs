/**
 * Writes src/search/folded-characters.ts: which Han characters a search takes for one.
 *
 *     node scripts/search-folds.mjs
 *
 * Two characters are one where some table of OpenCC (npm package opencc-js, Apache-2.0) leads from one to the other, alone or
 * in a word: Simplified and Traditional, the standards of Taiwan and of Hong Kong. So no conversion of characters, and
 * no choice between several readings (发 發 髮), tells a text from its twin in another edition. The pairs of `ours` are our own.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Those that no table has: forms of older fonts and of other encodings, zeros, dashes, and waves, which input methods write each in its way. */
const ours = [
  ...[
    '彝彞',
    '值値',
    '研硏',
    '青靑',
    '清淸',
    '郎郞',
    '即卽',
    '既旣',
    '教敎',
    '鬥鬪',
    '鬥鬭',
    '韭韮',
    '考攷',
    '冰氷',
    '讎讐',
  ],
  ...['〇零', '〇○', '〇◯', '-‐', '-‑', '-‒', '-–', '-—', '-―', '-−', '-─', '~〜', '~∼'],
];

const tables = [
  ...['TSCharacters', 'STCharacters', 'TSPhrases', 'STPhrases'],
  ...['TWVariants', 'HKVariants', 'TWVariantsRev', 'HKVariantsRev'],
];

/** @type {Map<string, string>} */
const towards = new Map();
const find = (/** @type {string} */ character) => {
  let found = character;
  for (let next = towards.get(found); next !== undefined; next = towards.get(found)) found = next;
  return found;
};

const join = (/** @type {string} */ one, /** @type {string} */ two) => {
  // Halves of characters beyond the first plane stand for nothing by themselves.
  if (/[\ud800-\udfff]/.test(one + two)) return;
  const [least = '', other = ''] = [find(one), find(two)].sort();
  if (least !== other) towards.set(other, least);
};

for (const table of tables) {
  const file = new URL(`../node_modules/opencc-js/dist/esm-lib/dict/${table}.js`, import.meta.url);
  const { default: entries } = /** @type {{ default: string }} */ (await import(file.href));
  for (const entry of entries.split('|')) {
    const [from = '', ...others] = entry.split(' ');
    for (const to of others) {
      if (from.length !== to.length) continue;
      for (let at = 0; at < from.length; at += 1) join(from.charAt(at), to.charAt(at));
    }
  }
}

for (const [one = '', other = ''] of ours) join(one, other);

const characters = [...towards.keys()].sort();
const text = `/*
 * Made by scripts/search-folds.mjs, which says how. Not to be changed by hand.
 */

/** Characters and, in the same places of the second text, the one that each of them is searched as. */
// prettier-ignore
export const foldedCharacters = {
  from: '${characters.join('')}',
  to: '${characters.map(find).join('')}',
} as const;
`;
writeFileSync(fileURLToPath(new URL('../src/search/folded-characters.ts', import.meta.url)), text);
