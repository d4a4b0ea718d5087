/**
 * Holds src/ to the floors of .dependency-cruiser.mjs, and fails too when suspiciously few modules were read:
 * with a TypeScript that it cannot load, dependency-cruiser reads none and reports no violation.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const fewestModules = 40;

/**
 * What is read here of dependency-cruiser's JSON.
 *
 * @typedef {{ rule: { name: string, severity: string }, from: string, to: string, comment?: string,
 *   cycle?: { name: string }[] }} Violation
 * @typedef {{ modules: { source: string }[], summary: { violations: Violation[],
 *   ruleSetUsed?: { forbidden?: { name: string, comment?: string }[] } } }} Cruise
 */

const root = fileURLToPath(new URL('..', import.meta.url));
const { stdout, stderr, status } = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
    ...['--config', '.dependency-cruiser.mjs', '--output-type', 'json', 'src'],
  ],
  { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 28 },
);
if (!stdout.startsWith('{')) {
  process.stderr.write(stderr || `dependency-cruiser ended with ${String(status)} and wrote nothing.\n`);
  process.exit(1);
}

/** @type {Cruise} */
const { modules, summary } = JSON.parse(stdout);
const reasons = new Map(summary.ruleSetUsed?.forbidden?.map(({ name, comment }) => [name, comment]));
for (const { rule, from, to, cycle } of summary.violations) {
  const path = cycle ? cycle.map(({ name }) => name).join(' -> ') : to;
  process.stderr.write(`${rule.name}: ${from} -> ${path}\n    ${reasons.get(rule.name) ?? ''}\n`);
}

const cruised = modules.filter(({ source }) => source.startsWith('src/')).length;
if (cruised < fewestModules) {
  process.stderr.write(
    `Only ${cruised} modules of src/ were read, at least ${fewestModules} are expected: can dependency-cruiser load TypeScript?\n`,
  );
}
process.stdout.write(`${cruised} modules, ${summary.violations.length} violations\n`);
process.exitCode = summary.violations.length > 0 || cruised < fewestModules ? 1 : 0;
