// npm run bench:conversion [-- [--json] [--wrong] FOLDER…]
// Measures script conversion against other converters, with our own tests/conversion/hard-cases.tsv and with the pairs
// `hans<TAB>hant` of files and folders that are named. Prints tables in Markdown: accuracy in both directions, how many
// errors are among the decisions that dongbei doubts most, speed (all converters alternately in this process), and what
// it takes until the first word is converted (each in a process of its own). With `--wrong` also dongbei's errors.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { createConverter } from '../dist/conversion.js';
import { converters, install, load } from './conversion/converters.mjs';
import { han, readSets, score } from './conversion/pairs.mjs';
import { median, table } from './table.mjs';

const rounds = 9;
const starts = 5;
const linesOfDocument = 40;
/** Converters are given about this much text in each round, so that short sets are measured too. */
const charactersOfRound = 100_000;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean' }, wrong: { type: 'boolean' } },
});
const ownCases = fileURLToPath(new URL('../tests/conversion/hard-cases.tsv', import.meta.url));
const sets = [ownCases, ...positionals].flatMap(readSets);
const directions = ['hant', 'hans'];

const scratch = mkdtempSync(join(tmpdir(), 'dongbei-conversion-'));
try {
  const result = await measure();
  process.stdout.write(options.json ? `${JSON.stringify(result)}\n` : tables(result));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

async function measure() {
  const results = [];
  const missing = [];
  for (const converter of converters) {
    const folder = install(converter, scratch);
    if (folder === undefined) missing.push(converter.id);
    else {
      const functions = {};
      for (const to of directions) functions[to] = await load(converter, folder, to);
      const fresh = converter.command === undefined ? startsOf(converter, folder) : undefined;
      results.push({ id: converter.id, isCommand: converter.command !== undefined, functions, fresh });
    }
  }
  for (const result of results) {
    for (const to of directions) {
      result[to] = sets.map((set) => ({ name: set.name, ...score(set, to, outputsOf(result, set, to)) }));
    }
  }
  for (const to of directions) measureSpeed(results, to);
  return {
    sets: sets.map(({ name, pairs }) => ({ name, sentences: pairs.length })),
    converters: results.map(({ id, fresh, speed, hant, hans }) => ({ id, fresh, speed, hant, hans })),
    missing,
    doubt: doubtOf(results[0].hant),
  };
}

function outputsOf({ isCommand, functions }, { pairs }, to) {
  const sources = pairs.map((pair) => pair[to === 'hant' ? 'hans' : 'hant'][0]);
  return isCommand ? functions[to](sources.join('\n')).split('\n') : sources.map(functions[to]);
}

/** Characters a second, the best of some rounds after one to warm up; every converter has its turn in each round. */
function measureSpeed(results, to) {
  const from = to === 'hant' ? 'hans' : 'hant';
  const lines = sets.flatMap(({ pairs }) => pairs.map((pair) => pair[from][0]));
  const once = lines.join('\n').length;
  const documents = [];
  for (let characters = 0; characters < charactersOfRound; characters += once) {
    for (let at = 0; at < lines.length; at += linesOfDocument) {
      documents.push(lines.slice(at, at + linesOfDocument).join('\n'));
    }
  }
  const characters = documents.reduce((sum, { length }) => sum + length, 0);
  for (let round = 0; round <= rounds; round += 1) {
    for (const result of results) {
      if (result.isCommand) continue;
      const convert = result.functions[to];
      const start = performance.now();
      for (const text of documents) convert(text);
      const speed = (1000 * characters) / (performance.now() - start);
      result.speed ??= {};
      if (round > 0) result.speed[to] = Math.max(result.speed[to] ?? 0, speed);
    }
  }
}

/** The medians of some starts. */
function startsOf({ id }, folder) {
  const script = fileURLToPath(new URL('./conversion/fresh.mjs', import.meta.url));
  const runs = Array.from({ length: starts }, () =>
    JSON.parse(execFileSync(process.execPath, [script, id, folder], { encoding: 'utf8' })),
  );
  return {
    milliseconds: median(runs.map(({ milliseconds }) => milliseconds)),
    bytes: median(runs.map(({ bytes }) => bytes)),
  };
}

/** For each set, dongbei's errors, and how many of them are among its least certain decisions. */
function doubtOf(scores) {
  const convert = createConverter({ from: 'hans', to: 'tw', explain: true });
  return sets.map(({ name, pairs }, index) => {
    const decided = pairs.flatMap(({ hans: [source] }, sentence) =>
      convert(source).decisions.map((decision) => ({
        ...decision,
        sentence,
        at: han(source.slice(0, decision.start)).length,
      })),
    );
    const keyOf = ({ sentence, at }) => `${sentence} ${at}`;
    const byPlace = new Map(decided.map((decision) => [keyOf(decision), decision]));
    const doubtful = decided
      .filter(({ other }) => other !== undefined)
      .sort((a, b) => a.other.logOdds - b.other.logOdds);
    const { wrong, characters } = scores[index];
    const caught = (perThousand) => {
      const listed = new Set(doubtful.slice(0, Math.round((perThousand * characters) / 1000)).map(keyOf));
      return wrong.filter((error) => listed.has(keyOf(error))).length;
    };
    return {
      name,
      errors: wrong.length,
      among2: caught(2),
      among5: caught(5),
      wrong: wrong.map((error) => {
        const { reason = 'none', word, other } = byPlace.get(keyOf(error)) ?? {};
        return { ...error, reason, word, logOdds: other?.logOdds };
      }),
    };
  });
}

function tables({ converters: measured, missing, doubt }) {
  const names = sets.map(({ name, pairs }) => `${name} (${pairs.length})`);
  const percent = (part, whole) => (whole === 0 ? '–' : ((100 * part) / whole).toFixed(2));
  const cells = (scores) =>
    scores.map(
      (each) =>
        `${percent(each.exact, each.sentences)} / ${percent(each.ambiguousRight, each.ambiguous)} / ${each.wrong.length}`,
    );
  const million = (speed) => (speed === undefined ? '–' : (speed / 1e6).toFixed(1));
  const parts = [
    'Sentences exactly right, % / ambiguous characters right, % / wrong characters',
    ...directions.flatMap((to) => [
      '',
      to === 'hant' ? '### Simplified → Traditional' : '### Traditional → Simplified',
      '',
      ...table(
        ['converter', ...names],
        measured.map((each) => [each.id, ...cells(each[to])]),
      ),
    ]),
    '',
    '### Speed, start, memory',
    '',
    ...table(
      [
        'converter',
        'to Traditional, million char/s',
        'to Simplified',
        'first word after, ms',
        'grown by, MB',
      ],
      measured
        .filter(({ fresh }) => fresh !== undefined)
        .map(({ id, speed, fresh }) => [
          id,
          million(speed.hant),
          million(speed.hans),
          fresh.milliseconds.toFixed(0),
          (fresh.bytes / 1e6).toFixed(0),
        ]),
    ),
    '',
    '### Doubt: dongbei’s errors to Traditional among its least certain decisions',
    '',
    ...table(
      ['pairs', 'errors', 'among 2 per 1000 Han characters', 'among 5'],
      doubt.map(({ name, errors, among2, among5 }) => [name, errors, among2, among5]),
    ),
    ...(missing.length === 0 ? [] : ['', `Not to be had here: ${missing.join(', ')}.`]),
    ...(options.wrong ? errorsByKind(doubt, measured[0].hans) : []),
  ];
  return `${parts.join('\n')}\n`;
}

/** By what decided the wrong reading, the least certain first. */
function errorsByKind(doubt, hans) {
  const all = doubt.flatMap(({ name, wrong }) => wrong.map((error) => ({ name, ...error })));
  const line = ({ name, gold, out, around, odds = '' }) =>
    `- ${name}: ${gold}, not ${out || 'nothing'}: ${around}${odds}`;
  const kinds = ['context', 'usual', 'word', 'name', 'none'];
  return [
    ...kinds.flatMap((kind) => {
      const errors = all.filter(({ reason }) => reason === kind);
      errors.sort((a, b) => (a.logOdds ?? Infinity) - (b.logOdds ?? Infinity));
      return [
        ...['', `### To Traditional, by ${kind}: ${errors.length}`, ''],
        ...errors.map((error) =>
          line({
            ...error,
            odds:
              (error.word === undefined ? '' : ` (${error.word})`) +
              (error.logOdds === undefined ? '' : `, odds ${Math.exp(error.logOdds).toFixed(1)} : 1`),
          }),
        ),
      ];
    }),
    ...['', '### To Simplified', ''],
    ...hans.flatMap(({ name, wrong }) => wrong.map((error) => line({ name, ...error }))),
  ];
}
