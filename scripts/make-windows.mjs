/**
 * Makes what `scripts/train-model.mjs` learns from out of a folder of Traditional text:
 *
 *     npm run windows -- FOLDER --without FILE [--without FILE …] --out windows.tsv
 *
 * The folder's `.txt`, `.md` and `.xml` files are read, in the order of their paths. For each character whose
 * Simplified form stands for several, a line is written: the Simplified character, a piece of the sentence with the
 * Traditional one in `[ ]` (`^` and `$` where the sentence begins and ends), and how many places of the text the line
 * stands for. Of a reading that the text has very often a sample is taken, spread evenly over all of it. No chance is
 * involved: same files, same bytes.
 *
 * `--without` names what conversion is measured with. A sentence that has twelve Han characters in a row, or a whole
 * line of fewer, in common with one of those files is left out, in whatever script it is written there.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { readDataFile } from '../dist/conversion/data-file.js';
import { createTraditionalConverter } from '../dist/conversion/traditional-converter.js';
import { createWordConverter } from '../dist/conversion/word-converter.js';

/** Units of text kept on each side of the character: enough for the words around it to be found. */
const reach = 10;
/** Lines written of a reading at most, for those that the dictionary finds and as many for those that it misses. */
const mostLines = 6000;
/** A reading that the text has less often than this is an accident, and a character without a second one no choice. */
const leastPlaces = 8;
/** Han characters in a row that make a sentence known. */
const shared = 12;
/** Lines of what is measured that are shorter than this are words, which every text has. */
const shortest = 6;
/** Characters of written Cantonese, whose Simplified form no newsroom writes. */
const cantonese = /[喺佢嘅哋啲咗嗰冇唔咁嚟睇俾畀嘢]|係咪|真係|都係/u;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { without: { type: 'string', multiple: true, default: [] }, out: { type: 'string' } },
});
const [folder] = positionals;
if (folder === undefined || options.out === undefined)
  throw new Error('usage: npm run windows -- FOLDER --without FILE --out windows.tsv');

const dictionary = readDataFile('dictionary.bin');
const standard = createWordConverter(dictionary, 't-tw');
const simplify = createWordConverter(dictionary, 'tw-cn');
const byDictionary = createTraditionalConverter(
  dictionary,
  {
    readingsOf: () => undefined,
    score: () => new Int32Array(0),
    caution: () => 0,
    isInKnownWord: () => false,
    unweighed: () => undefined,
  },
  'tw',
);
const contested = dictionary.section('Uint8Array', 'cn.contested');

const sentences = readSentences(folder, knownText(options.without));
const counts = countPlaces();
writeFileSync(options.out, linesOf(choices()).join(''));

/** @typedef {{ sentence: string, simplified: string, output: string }} Sentence `output` is what the dictionary makes of it */

/** @param {string} root @param {(simplified: string) => boolean} known @returns {Sentence[]} */
function readSentences(root, known) {
  let [left, han] = [0, 0];
  /** @type {Sentence[]} */
  const read = [];
  for (const sentence of sentencesIn(root)) {
    const { text: simplified } = simplify(sentence);
    const { text: output } = byDictionary(simplified);
    // An idiom of another length would move what follows it.
    if (simplified.length !== sentence.length || output.length !== sentence.length) continue;
    if (known(simplified)) left += 1;
    else {
      read.push({ sentence, simplified, output });
      han += hanOf(sentence).length;
    }
  }
  console.log(`${read.length} sentences of ${han} Han characters; ${left} sentences left out`);
  return read;
}

/** Each sentence of the folder's texts, in Taiwan's standard, once. @param {string} root @returns {Set<string>} */
function sentencesIn(root) {
  /** @type {Set<string>} */
  const found = new Set();
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:txt|md|xml)$/u.test(name))
    .sort((a, b) => (a < b ? -1 : 1));
  for (const name of files) {
    const text = readFileSync(join(root, name), 'utf8');
    for (const line of (name.endsWith('.xml') ? withoutMarkup(text) : text).split('\n')) {
      for (const sentence of line.split(/(?<=[。！？])(?![」』）])/u)) {
        const trimmed = sentence.trim();
        if (/\p{Script=Han}{2}/u.test(trimmed) && !cantonese.test(trimmed)) found.add(standard(trimmed).text);
      }
    }
  }
  return found;
}

/** @param {string} xml */
function withoutMarkup(xml) {
  const entities = new Map([
    ['lt', '<'],
    ['gt', '>'],
    ['amp', '&'],
    ['quot', '"'],
    ['apos', "'"],
  ]);
  return xml.replace(/<[^>]*>/gu, '\n').replace(/&(\w+);/gu, (whole, name) => entities.get(name) ?? whole);
}

/**
 * What is measured, Simplified: runs of `shared` characters, and whole lines that are shorter.
 *
 * @param {string[]} files
 */
function knownText(files) {
  /** @type {Set<string>} */
  const runs = new Set();
  /** @type {Map<number, Set<string>>} */
  const short = new Map();
  for (const file of files) {
    for (const piece of readFileSync(file, 'utf8').split(/[\n\t|]/u)) {
      const han = hanOf(simplify(standard(piece).text).text);
      if (han.length >= shared) for (const run of runsOf(han, shared)) runs.add(run);
      else if (han.length >= shortest) short.set(han.length, (short.get(han.length) ?? new Set()).add(han));
    }
  }
  return (/** @type {string} */ simplified) => {
    const han = hanOf(simplified);
    return (
      runsOf(han, shared).some((run) => runs.has(run)) ||
      [...short].some(([length, lines]) => runsOf(han, length).some((run) => lines.has(run)))
    );
  };
}

/** The Han characters of a text, without what stands between them. @param {string} text */
function hanOf(text) {
  return text.replace(/\P{Script=Han}+/gu, '');
}

/** All pieces of a length. @param {string} text @param {number} length */
function runsOf(text, length) {
  return Array.from({ length: Math.max(0, text.length - length + 1) }, (_, at) =>
    text.slice(at, at + length),
  );
}

/** How often each character stands for each reading, and how often the dictionary finds that. */
function countPlaces() {
  /** @type {Map<string, Map<string, { found: number, missed: number }>>} */
  const all = new Map();
  for (const { sentence, simplified, output } of sentences) {
    for (let at = 0; at < sentence.length; at += 1) {
      const [unit, label] = [simplified.charAt(at), sentence.charAt(at)];
      const code = unit.charCodeAt(0);
      // What no word of the dictionary reads in several ways is no choice; a compatibility ideograph is a slip, and so is a
      // Simplified character in Traditional text.
      if (contested[code] !== 1 || label > '\uf8ff') continue;
      const labels = all.get(unit) ?? new Map();
      const of = labels.get(label) ?? { found: 0, missed: 0 };
      if (output.charAt(at) === label) of.found += 1;
      else of.missed += 1;
      all.set(unit, labels.set(label, of));
    }
  }
  return all;
}

/** The characters with two readings and more, in the order of their codes, with those readings. */
function choices() {
  return new Map(
    [...counts]
      .map(([unit, labels]) => {
        const kept = [...labels].filter(([, { found, missed }]) => found + missed >= leastPlaces);
        return /** @type {const} */ ([unit, new Set(kept.map(([label]) => label))]);
      })
      .filter(([, labels]) => labels.size > 1)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** @param {Map<string, Set<string>>} labelsOf @returns {string[]} */
function linesOf(labelsOf) {
  /** @type {Map<string, { lines: string[], seen: { found: number, missed: number } }>} */
  const written = new Map(
    [...labelsOf].flatMap(([unit, labels]) =>
      [...labels].sort().map((label) => [unit + label, { lines: [], seen: { found: 0, missed: 0 } }]),
    ),
  );
  for (const { sentence, simplified, output } of sentences) {
    for (let at = 0; at < sentence.length; at += 1) {
      const [unit, label] = [simplified.charAt(at), sentence.charAt(at)];
      const of = written.get(unit + label);
      const total = counts.get(unit)?.get(label);
      if (of === undefined || total === undefined) continue;
      const kind = output.charAt(at) === label ? 'found' : 'missed';
      const step = Math.ceil(total[kind] / mostLines);
      if (of.seen[kind] % step === 0) {
        const weight = Math.min(step, total[kind] - of.seen[kind]);
        of.lines.push(`${unit}\t${windowAt(sentence, at)}\t${weight}\n`);
      }
      of.seen[kind] += 1;
    }
  }
  return ['# simplified\twindow\tplaces\n', ...[...written.values()].flatMap(({ lines }) => lines)];
}

/** @param {string} sentence @param {number} at */
function windowAt(sentence, at) {
  const from = Math.max(0, at - reach);
  const to = Math.min(sentence.length, at + 1 + reach);
  return (
    (from === 0 ? '^' : '') +
    `${sentence.slice(from, at)}[${sentence.charAt(at)}]${sentence.slice(at + 1, to)}` +
    (to === sentence.length ? '$' : '')
  );
}
