// npm run bench [-- --articles N] [-- --runs R]
// Times whole processes of `dongbei build`: cold, again without a change, and after one edit, for the shipped content and
// for N made-up articles. Prints the median of R runs; compare ratios within one run, not times between machines.
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { writeCorpus } from './corpus.mjs';

const { values } = parseArgs({
  options: { articles: { type: 'string', default: '1000' }, runs: { type: 'string', default: '3' } },
});
const runs = Number(values.runs);
const project = fileURLToPath(new URL('..', import.meta.url));
const binary = join(project, 'bin/dongbei.js');
const memory = '/dev/shm';
const scratch = mkdtempSync(join(existsSync(memory) ? memory : tmpdir(), 'dongbei-bench-'));

function build(folder) {
  const start = process.hrtime.bigint();
  const { status, stdout, stderr } = spawnSync(process.execPath, [binary, 'build', '--json'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`dongbei build failed in ${folder}: ${stderr}${stdout}`);
  return { seconds: Number(process.hrtime.bigint() - start) / 1e9, result: JSON.parse(stdout) };
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

function measure(name, folder, edited) {
  const times = { cold: [], again: [], edit: [] };
  let last;
  for (let run = 0; run < runs; run += 1) {
    for (const made of ['public', '.cache']) rmSync(join(folder, made), { recursive: true, force: true });
    times.cold.push(build(folder).seconds);
    times.again.push(build(folder).seconds);
    appendFileSync(edited, `\n又一段文字，第 ${run} 次修改。\n`);
    last = build(folder);
    times.edit.push(last.seconds);
  }
  const row = (label, list) => `  ${label.padEnd(12)} ${median(list).toFixed(2).padStart(8)} s`;
  process.stdout.write(
    [
      `${name}: ${last.result.articles} articles, ${last.result.pages} pages`,
      row('cold', times.cold),
      row('again', times.again),
      `${row('one edit', times.edit)}   ${last.result.written} files written`,
      `  stages of the last run, ms: ${JSON.stringify(last.result.milliseconds)}`,
      '',
    ].join('\n'),
  );
}

function firstArticle(folder) {
  const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return join(folder, entries.filter((entry) => entry.endsWith('.md')).sort()[0]);
}

try {
  const shipped = join(scratch, 'shipped');
  cpSync(join(project, 'content'), join(shipped, 'content'), { recursive: true });
  cpSync(join(project, 'dongbei.config.yaml'), join(shipped, 'dongbei.config.yaml'));
  measure('Shipped content', shipped, firstArticle(join(shipped, 'content')));
  const corpus = join(scratch, 'corpus');
  writeCorpus(Number(values.articles), corpus);
  measure('Made-up corpus', corpus, firstArticle(join(corpus, 'content')));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
