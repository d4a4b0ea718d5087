import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { changes } from './cases.mjs';
import { newest, writeCorpus } from './corpus.mjs';
import { measureDev } from './dev.mjs';
import { writeIndex } from './floor.mjs';
import { binary, measure } from './process.mjs';

const floorProgram = fileURLToPath(new URL('./floor.mjs', import.meta.url));
/** After all articles, those too that come in during the measurement. */
const now = new Date(newest + 86_400_000).toISOString();

/**
 * One measured build. Times in milliseconds, memory in bytes, files as the build counts them.
 *
 * @typedef {{ wall: number, cpu: number, memory: number, written: number, deleted: number, pages: number,
 *   floor?: { wall: number, cpu: number, memory: number } }} Run
 */

/**
 * What starting costs: `node -e 0`, `dongbei --version`, and `dongbei build` with nothing to do in a site without
 * articles, in turn.
 */
export function measureStart({ work, runs }) {
  const folder = mkdtempSync(join(work, 'start-'));
  try {
    mkdirSync(join(folder, 'content'));
    const commands = {
      'node -e 0': ['-e', '0'],
      'dongbei --version': [binary, '--version'],
      'dongbei build': [binary, 'build', '--quiet'],
    };
    const measured = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
    for (let round = -1; round < runs; round += 1) {
      for (const [name, args] of Object.entries(commands)) {
        const { wall, cpu, memory } = measure(args, { cwd: folder, scratch: folder });
        if (round >= 0) measured[name].push({ wall, cpu, memory });
      }
    }
    return measured;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Builds a newsroom of `count` articles again and again, each time in a fresh process. Before each build but the cold ones
 * the floor is measured too, so that both have met the same machine. `at` is the number of articles that are newer than
 * those that are changed.
 *
 * @returns {Promise<{ articles: number, bytes: number, builds: Record<string, Run[]>, dev: Record<string, number[]> }>}
 */
export async function measureBuilds(
  count,
  { cases, runs, coldRuns, at, seed, jobs, heap, work, keep, progress },
) {
  const folder = mkdtempSync(join(work, `articles-${count}-`));
  const [output, cache, index] = ['public', '.cache', 'floor.index'].map((name) => join(folder, name));
  const site = { folder, seed, output };
  const args = [
    ...['--content', join(folder, 'content'), '--out', output, '--cache', cache, '--now', now],
    ...(jobs === undefined ? [] : ['--jobs', jobs]),
  ];
  const nodeOptions = heap === undefined ? [] : [`--max-old-space-size=${heap}`];
  const build = () => {
    const options = { cwd: folder, scratch: folder, nodeOptions };
    const { stdout, ...figures } = measure([binary, 'build', '--json', ...args], options);
    const { written, deleted, pages } = JSON.parse(stdout);
    return { ...figures, written, deleted, pages };
  };
  const floor = () => {
    writeIndex(index, join(folder, 'content'));
    const { wall, cpu, memory } = measure([floorProgram, index], { cwd: folder, scratch: folder });
    return { wall, cpu, memory };
  };
  try {
    progress(`${count} articles: writing`);
    const bytes = writeCorpus(count, folder, seed);
    const builds = {};
    const record = (name, run) => {
      (builds[name] ??= []).push(run);
      progress(`${count} articles: ${name} ${(run.wall / 1000).toFixed(2)} s`);
    };
    for (let round = 0; round < coldRuns; round += 1) {
      for (const made of [output, cache]) rmSync(made, { recursive: true, force: true });
      const run = build();
      // The others need a site that stands, whether or not its making is asked for.
      if (cases.includes('cold')) record('cold', run);
      else break;
    }
    const names = Object.keys(changes).filter((name) => cases.includes(name));
    let next = at;
    for (let round = 0; round < runs; round += 1) {
      for (const name of names) {
        const check = changes[name](site, next, round);
        next += 1;
        const lowest = floor();
        const run = build();
        check();
        record(name, { ...run, floor: lowest });
      }
    }
    const indexes = Array.from({ length: runs }, (_, step) => next + step);
    const dev = cases.includes('dev') ? await measureDev(site, { indexes, args, cache }) : {};
    return { articles: count, bytes, builds, dev };
  } finally {
    if (!keep) rmSync(folder, { recursive: true, force: true });
  }
}
