import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { pageOf } from './cases.mjs';
import { article } from './corpus.mjs';
import { binary } from './process.mjs';

/** Two saves are this far apart, in milliseconds, so that a watcher does not take them for one. */
const pause = 1000;
const patience = 1_800_000;

/**
 * From saving one article to its written page while `dongbei dev` runs.
 *
 * @param {{ folder: string, seed: number }} site
 * @param {{ indexes: number[], args: string[], cache: string }} how `indexes` are the articles to save, one after another
 * @returns {Promise<number[]>} milliseconds
 */
export async function measureDev({ folder, seed }, { indexes, args, cache }) {
  const child = spawn(process.execPath, [binary, 'dev', '--port', '0', '--quiet', ...args], {
    cwd: folder,
    env: { ...process.env, LC_ALL: 'C' },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      said += text;
    });
  }
  const ended = once(child, 'close');
  const until = async (isSo, milliseconds) => {
    const end = performance.now() + patience;
    while (!isSo()) {
      if (child.exitCode !== null || performance.now() > end) throw new Error(`dongbei dev said:\n${said}`);
      await sleep(milliseconds);
    }
  };
  try {
    await until(() => /http:\/\//u.test(said), 20);
    const times = [];
    for (const index of indexes) {
      await sleep(pause);
      const { path } = article(index, seed);
      const page = pageOf(join(cache, 'preview'), path);
      const before = statSync(page, { bigint: true }).mtimeNs;
      const start = performance.now();
      appendFileSync(join(folder, 'content', path), '\n保存的一段文字。\n');
      await until(() => statSync(page, { bigint: true, throwIfNoEntry: false })?.mtimeNs !== before, 1);
      times.push(performance.now() - start);
    }
    return times;
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}
