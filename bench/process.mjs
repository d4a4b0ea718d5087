import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const binary = fileURLToPath(new URL('../bin/dongbei.js', import.meta.url));
const usage = fileURLToPath(new URL('./usage.cjs', import.meta.url));

/**
 * Runs a program of Node in a fresh process and throws where it fails.
 *
 * @param {string[]} args the program's file and its arguments
 * @param {{ cwd: string, scratch: string, nodeOptions?: string[] }} where `scratch` is a folder for the process's own figures
 * @returns {{ wall: number, cpu: number, memory: number, stdout: string }} milliseconds, bytes at the peak
 */
export function measure(args, { cwd, scratch, nodeOptions = [] }) {
  const report = join(scratch, 'usage.json');
  const start = performance.now();
  const { status, signal, stdout, stderr, error } = spawnSync(
    process.execPath,
    ['--require', usage, ...nodeOptions, ...args],
    { cwd, encoding: 'utf8', maxBuffer: 2 ** 28, env: { ...process.env, LC_ALL: 'C', BENCH_USAGE: report } },
  );
  const wall = performance.now() - start;
  if (error !== undefined) throw error;
  if (status !== 0) {
    throw new Error(
      `${args.join(' ')} ended with ${signal ?? status}\n${stdout.slice(-4000)}${stderr.slice(-4000)}`,
    );
  }
  return { wall, ...JSON.parse(readFileSync(report, 'utf8')), stdout };
}
