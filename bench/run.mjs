// npm run bench [-- --articles 1000,10000,100000] [--cases start,cold,none,edit,add,retitle,move,delete,template,dev]
//   [--runs 5] [--cold-runs 1] [--at 50] [--jobs N] [--heap MB] [--seed 1] [--work DIR] [--keep] [--json FILE]
// Measures `dongbei build` in fresh processes on newsrooms of made-up articles, how long `dongbei dev` takes to serve a
// site of which nothing has changed, and from saving to the written page and to the page in a browser ($CHROMIUM). Beside each build the floor: a process that only looks whether any file has changed. Everything
// lies on a memory file system where there is one. Compare ratios within one run, not times between machines.
//   --at     how many articles are newer than those that are changed
//   --heap   the limit of each build's heap
//   --keep   leaves the sites in DIR
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { measureBuilds, measureStart } from './builds.mjs';
import { changes } from './cases.mjs';
import { median, table } from './table.mjs';

const allCases = ['start', 'cold', ...Object.keys(changes), 'dev'];
const memoryFileSystem = '/dev/shm';

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '1000' },
    cases: { type: 'string', default: allCases.join(',') },
    runs: { type: 'string', default: '5' },
    'cold-runs': { type: 'string', default: '1' },
    at: { type: 'string', default: '50' },
    jobs: { type: 'string' },
    heap: { type: 'string' },
    seed: { type: 'string', default: '1' },
    work: { type: 'string', default: existsSync(memoryFileSystem) ? memoryFileSystem : tmpdir() },
    keep: { type: 'boolean', default: false },
    json: { type: 'string' },
  },
});
const cases = values.cases.split(',');
const sizes = values.articles.split(',').map(whole);
const [runs, coldRuns, at, seed] = [values.runs, values['cold-runs'], values.at, values.seed].map(whole);
const unknown = cases.filter((name) => !allCases.includes(name));
if (unknown.length > 0) refuse(`There is no case ${unknown.join(', ')}, only ${allCases.join(', ')}.`);
const least = at + runs * cases.length;
if (Math.min(...sizes) < least)
  refuse(`Each change takes an article of its own: at least ${least} are needed.`);

const work = resolve(values.work);
mkdirSync(work, { recursive: true });
const progress = (text) => process.stderr.write(`${text}\n`);
const machine = `${availableParallelism()} processors (${cpus()[0]?.model.trim() ?? 'unknown'}), Node ${process.version}`;
const print = (lines) => process.stdout.write(`${lines.join('\n')}\n\n`);

print([`${machine}, in ${work}`]);
const result = { machine, work, options: values, start: undefined, sizes: [] };
if (cases.includes('start')) {
  result.start = measureStart({ work, runs: 3 * runs });
  print(startTable(result.start));
}
if (cases.some((name) => name !== 'start')) {
  for (const count of sizes) {
    const { jobs, heap, keep } = values;
    const options = { cases, runs, coldRuns, at, seed, jobs, heap, work, keep, progress };
    const measured = await measureBuilds(count, options);
    result.sizes.push(measured);
    print(sizeTable(measured));
  }
}
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(result, undefined, 1)}\n`);

function startTable(commands) {
  const [bare] = Object.values(commands);
  const rows = Object.entries(commands).map(([name, list]) => [
    name,
    spread(list.map(({ wall }) => wall)),
    ...ratios(list, bare),
    milliseconds(median(list.map(({ cpu }) => cpu))),
    megabytes(median(list.map(({ memory }) => memory))),
  ]);
  return table(['start', 'wall, ms', '× node', '× node, CPU', 'CPU, ms', 'peak, MB'], rows);
}

function sizeTable({ articles, bytes, builds, dev }) {
  const floors = Object.values(builds).flatMap((list) => list.flatMap(({ floor }) => floor ?? []));
  const figures = (list) => [
    milliseconds(median(list.map(({ cpu }) => cpu))),
    (median(list.map(({ cpu }) => cpu)) / articles).toFixed(3),
    megabytes(median(list.map(({ memory }) => memory))),
  ];
  const files = (list, key) => [...new Set(list.map((run) => run[key]))].sort((a, b) => a - b).join(', ');
  const rows = [
    ...(floors.length === 0
      ? []
      : [
          [
            'floor',
            spread(floors.map(({ wall }) => wall)),
            ...ratios(floors, floors),
            ...figures(floors),
            '',
            '',
            '',
          ],
        ]),
    ...Object.entries(builds).map(([name, list]) => [
      name,
      spread(list.map(({ wall }) => wall)),
      ...ratios(
        list,
        list.flatMap(({ floor }) => floor ?? []),
      ),
      ...figures(list),
      ...['written', 'deleted', 'pages'].map((key) => files(list, key)),
    ]),
    ...Object.entries(dev).flatMap(([name, list]) =>
      list.length === 0 ? [] : [[name, spread(list), ...Array(8).fill('')]],
    ),
  ];
  const head = [
    'wall, ms',
    '× floor',
    '× floor, CPU',
    'CPU, ms',
    'CPU, ms an article',
    'peak, MB',
    'written',
    'deleted',
    'pages',
  ];
  return [
    `${articles} articles, ${(bytes / 1e6).toFixed(1)} MB`,
    '',
    ...table(['case: median (least–most)', ...head], rows),
  ];
}

/** The medians of the ratios of wall times and of CPU times, pair by pair; empty where there are no pairs. */
function ratios(list, others) {
  return ['wall', 'cpu'].map((figure) =>
    others.length === 0
      ? ''
      : median(list.map((run, index) => run[figure] / others[index][figure])).toFixed(2),
  );
}

function spread(numbers) {
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)].map(milliseconds);
  return `${milliseconds(median(numbers))} (${low}–${high})`;
}

function milliseconds(number) {
  return number < 100 ? number.toFixed(1) : number.toFixed(0);
}

function megabytes(bytes) {
  return (bytes / 1e6).toFixed(0);
}

function whole(text) {
  if (!/^\d+$/u.test(text)) refuse(`${text} is not a whole number.`);
  return Number(text);
}

function refuse(text) {
  process.stderr.write(`${text}\n`);
  process.exit(2);
}
