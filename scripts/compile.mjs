/**
 * Compiles src/ into dist/ (tsc) and dist/bundle/ (esbuild), and the dictionaries into data/dictionary.bin. Does nothing in
 * a few milliseconds when they already say what the sources say.
 *
 * `dist/.compiled` holds a digest of all that the last compilation without errors read, and the names of what it wrote; a
 * failed compilation leaves none. `data/.compiled` holds a digest for the dictionaries. Outputs whose source is gone are
 * deleted. Exit code: that of tsc, or 1 where the bundle cannot be made.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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

/** What the last compilation without errors read and wrote. */
function lastCompilation() {
  if (!existsSync(stamp)) return undefined;
  const [digest, ...files] = readFileSync(stamp, 'utf8').split('\n');
  return { digest, files };
}

/**
 * Returns the files of dist/ that were written, or undefined after errors.
 *
 * @param {string[]} sources
 */
async function compile(sources) {
  const compiled = sources
    .filter((path) => !path.endsWith('.d.ts'))
    .flatMap((path) => ['.js', '.d.ts'].map((end) => path.replace(/\.ts$/, end)));
  // tsc writes only what has changed since, and does not notice what is missing.
  if (!compiled.every((path) => existsSync(join(dist, path)))) rmSync(buildInfo, { force: true });
  rmSync(stamp, { force: true });
  rmSync(join(dist, '.code-cache'), { recursive: true, force: true });
  const [bundled] = await Promise.all([bundle(sources), tsc()]);
  return process.exitCode ? undefined : [...compiled, ...bundled];
}

async function tsc() {
  const manifest = createRequire(import.meta.url).resolve('typescript/package.json');
  const compiler = join(dirname(manifest), 'bin', 'tsc');
  const child = spawn(process.execPath, [compiler, '-p', 'tsconfig.build.json'], {
    cwd: root,
    stdio: 'inherit',
  });
  const [status] = await once(child, 'close');
  if (status !== 0) process.exitCode = status ?? 1;
}

/**
 * @param {string[]} sources
 * @returns {Promise<string[]>}
 */
async function bundle(sources) {
  const { bundleEntries, makeBundle } = await import('./bundle.mjs');
  try {
    const files = await makeBundle(root, bundleEntries(sources));
    for (const { path, contents } of files) {
      const location = join(root, path);
      mkdirSync(dirname(location), { recursive: true });
      // Put in place by a rename: a command that starts meanwhile reads a whole file.
      writeFileSync(`${location}.new`, contents);
      renameSync(`${location}.new`, location);
    }
    return files.map(({ path }) => path.slice('dist/'.length));
  } catch {
    process.exitCode = 1; // esbuild has said why
    return [];
  }
}

const sources = filesBelow(join(root, 'src')).filter((path) => path.endsWith('.ts'));
const digest = digestOf([
  ...sources.map((source) => `src/${source}`),
  ...[
    'scripts/bundle.mjs',
    'bin/load-chunk.js',
    'tsconfig.build.json',
    'tsconfig.base.json',
    'package-lock.json',
  ],
]);
const present = new Set(filesBelow(dist));
const last = lastCompilation();
if (last?.digest !== digest || !last.files.every((path) => present.has(path))) {
  const files = await compile(sources);
  if (files !== undefined) {
    const wanted = new Set(files);
    for (const path of present) {
      if (!path.startsWith('.') && !wanted.has(path)) rmSync(join(dist, path), { force: true });
    }
    writeFileSync(stamp, [digest, ...files].join('\n'));
  }
}

const phrases = 'data/phrases.tsv';
const words = 'data/words.txt';
const dictionary = join(root, 'data', 'dictionary.bin');
const dictionaryStamp = join(root, 'data', '.compiled');
const dictionaryDigest = digestOf([
  phrases,
  words,
  'src/conversion/foreign-names.ts',
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
  writeFileSync(`${dictionary}.new`, buildDictionary(join(root, phrases), join(root, words)));
  renameSync(`${dictionary}.new`, dictionary);
  writeFileSync(dictionaryStamp, dictionaryDigest);
}
