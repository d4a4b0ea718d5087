/**
 * Compiles src/ into dist/ and the dictionaries into data/dictionary.bin, and does nothing in a few milliseconds when dist/ already says what src/ says.
 *
 * `dist/.compiled` holds a digest of all that the last compilation without errors read; a failed compilation
 * leaves none. `data/.compiled` does the same for the dictionaries. Outputs whose source is gone are deleted. Exit code: that of tsc.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const stamp = join(dist, '.compiled');
const buildInfo = join(dist, '.tsbuildinfo');

/**
 * The files below a folder, as sorted relative paths with `/`.
 *
 * @param {string} folder
 */
function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll(sep, '/'),
    )
    .sort();
}

const sources = filesBelow(join(root, 'src')).filter((path) => path.endsWith('.ts'));
const expected = sources
  .filter((path) => !path.endsWith('.d.ts'))
  .flatMap((path) => ['.js', '.d.ts'].map((end) => path.replace(/\.ts$/, end)));

/** @param {string[]} paths */
function digestOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0');
  }
  return hash.digest('hex');
}

const digest = digestOf([
  ...sources.map((source) => `src/${source}`),
  'tsconfig.build.json',
  'tsconfig.base.json',
  'package-lock.json',
]);

const present = new Set(filesBelow(dist));
const complete = expected.every((path) => present.has(path));
if (!complete) rmSync(buildInfo, { force: true });

if (!complete || !present.has('.compiled') || readFileSync(stamp, 'utf8') !== digest) {
  rmSync(stamp, { force: true });
  const manifest = createRequire(import.meta.url).resolve('typescript/package.json');
  const tsc = join(dirname(manifest), 'bin', 'tsc');
  const { status } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], {
    cwd: root,
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
  if (status === 0) writeFileSync(stamp, digest);
}

const wanted = new Set(expected);
for (const path of present) {
  if (!path.startsWith('.') && !wanted.has(path)) rmSync(join(dist, path));
}

const phrases = 'data/phrases.tsv';
const dictionary = join(root, 'data', 'dictionary.bin');
const dictionaryStamp = join(root, 'data', '.compiled');
const dictionaryDigest = digestOf([
  phrases,
  'package-lock.json',
  ...filesBelow(join(root, 'scripts', 'dictionary')).map((path) => `scripts/dictionary/${path}`),
]);
const isCurrent =
  existsSync(dictionary) &&
  existsSync(dictionaryStamp) &&
  readFileSync(dictionaryStamp, 'utf8') === dictionaryDigest;
if (!isCurrent) {
  const { buildDictionary } = await import('./dictionary/build.mjs');
  rmSync(dictionaryStamp, { force: true });
  // Put in place by a rename: a command that starts meanwhile reads the old one or the new one.
  writeFileSync(`${dictionary}.new`, buildDictionary(join(root, phrases)));
  renameSync(`${dictionary}.new`, dictionary);
  writeFileSync(dictionaryStamp, dictionaryDigest);
}
