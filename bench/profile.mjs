// npm run bench:profile [-- --articles 2000] [-- --seed 1] [-- --work DIR]
// Where the CPU time of a build from nothing goes, by room of src/ and package: one thread, V8's sampling profiler. What runs
// inside V8 and Node counts for the room that called it; collecting garbage for nobody. Compare shares, not times.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { writeCorpus } from './corpus.mjs';
import { table } from './table.mjs';

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    work: { type: 'string', default: existsSync('/dev/shm') ? '/dev/shm' : tmpdir() },
  },
});
const articles = Number(values.articles);
const entry = new URL('../dist/cli/main.js', import.meta.url).href;
mkdirSync(resolve(values.work), { recursive: true });
const folder = mkdtempSync(join(resolve(values.work), 'dongbei-profile-'));
try {
  writeCorpus(articles, join(folder, 'site'), Number(values.seed));
  const program = join(folder, 'build.mjs');
  writeFileSync(
    program,
    `import { main } from '${entry}';\nprocess.exitCode = await main(['build', '--jobs', '1', '--quiet']);\n`,
  );
  const run = spawnSync(
    process.execPath,
    ['--cpu-prof', `--cpu-prof-dir=${join(folder, 'profile')}`, program],
    { cwd: join(folder, 'site'), encoding: 'utf8', env: { ...process.env, CI: '' } },
  );
  if (run.status !== 0) throw new Error(run.stderr);
  const profiles = readdirSync(join(folder, 'profile')).map((name) =>
    readFileSync(join(folder, 'profile', name), 'utf8'),
  );
  // The largest is that of the main thread.
  profiles.sort((a, b) => b.length - a.length);
  print(sharesOf(JSON.parse(profiles[0])));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Microseconds by room. */
function sharesOf({ nodes, samples, timeDeltas }) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const rooms = new Map();
  const roomOf = (id) => {
    if (id === undefined) return 'starting Node';
    if (rooms.has(id)) return rooms.get(id);
    const { callFrame } = byId.get(id);
    const room = ownRoom(callFrame) ?? roomOf(parents.get(id));
    rooms.set(id, room);
    return room;
  };
  const shares = new Map();
  for (const [index, id] of samples.entries()) {
    const room = roomOf(id);
    if (room !== 'idle') shares.set(room, (shares.get(room) ?? 0) + timeDeltas[index]);
  }
  return shares;
}

function ownRoom({ functionName, url }) {
  if (functionName === '(garbage collector)') return 'collecting garbage';
  if (functionName === '(idle)') return 'idle';
  if (functionName === '(program)') return 'V8 itself';
  const room = /\/dist\/([a-z-]+)\//u.exec(url)?.[1];
  if (room !== undefined) return `src/${room}/`;
  const packageName = /\/node_modules\/((?:@[^/]+\/)?[^/]+)\//u.exec(url)?.[1];
  if (packageName === undefined) return undefined;
  return /^(?:unified|vfile|bail|trough|devlop|(?:micromark|mdast|hast|unist|remark|rehype)\b.*|.*entities|.*tokens|zwitch)$/u.test(
    packageName,
  )
    ? 'unified, remark, rehype'
    : packageName;
}

function print(shares) {
  const total = [...shares.values()].reduce((sum, time) => sum + time, 0);
  const rows = [...shares]
    .sort(([, a], [, b]) => b - a)
    .map(([room, time]) => [
      room,
      (time / 1000 / articles).toFixed(3),
      `${((100 * time) / total).toFixed(1)} %`,
    ])
    .filter(([, , share]) => parseFloat(share) >= 0.5);
  process.stdout.write(
    `${articles} articles, ${(total / 1000 / articles).toFixed(2)} ms an article\n\n${table(['where', 'ms an article', 'share'], rows).join('\n')}\n`,
  );
}
