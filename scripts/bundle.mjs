/**
 * Bundles what runs as a program, with the packages it needs, into dist/bundle/: the command line, and every
 * `src/workers/*-worker.ts`. Reading few files is what makes a command start fast. Each command and whatever is imported
 * with `import()` is a file of its own, read when it is needed. All are CommonJS, which `bin/load-chunk.js` can keep in
 * compiled form; so no module may wait (`await`) at its top level. Names stay as they are written, and a comment names the source of each
 * part, so that a stack trace can be read without a source map.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build, transform } from 'esbuild';

const folder = 'dist/bundle';
const licensesFile = `${folder}/THIRD-PARTY-LICENSES.txt`;
const target = 'node20.19';

/**
 * Names of the bundle's entries with their sources.
 *
 * @param {readonly string[]} sources paths below src/
 * @returns {Record<string, string>}
 */
export function bundleEntries(sources) {
  const workers = sources.flatMap((path) => /^workers\/(.+-worker)\.ts$/u.exec(path)?.[1] ?? []);
  return {
    main: 'src/cli/main.ts',
    ...Object.fromEntries(workers.map((name) => [name, `src/workers/${name}.ts`])),
  };
}

/**
 * The files of the bundle, in the order in which they may be written: an entry comes after all that it loads. Throws
 * what esbuild has found, after printing it.
 *
 * @param {string} root
 * @param {Record<string, string>} entryPoints
 * @returns {Promise<{ path: string, contents: string }[]>} paths from the root
 */
export async function makeBundle(root, entryPoints) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints,
    entryNames: '[name]-[hash]',
    outExtension: { '.js': '.cjs' },
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target,
    define: { 'import.meta.url': 'importMetaUrl' },
    external: ['sharp'], // holds binaries of the platform
    legalComments: 'none',
    logLevel: 'warning',
    metafile: true,
    write: false,
  });
  const chunks = await Promise.all(
    outputFiles.map(async ({ path, text }) => ({
      path: `${folder}/${basename(path)}`,
      contents: await asCommonJs(text),
    })),
  );
  const entries = Object.entries(metafile.outputs).flatMap(([path, { entryPoint, exports }]) => {
    const name = Object.keys(entryPoints).find((each) => entryPoints[each] === entryPoint);
    return name === undefined
      ? []
      : [{ path: `${folder}/${name}.js`, contents: entryText(basename(path), exports) }];
  });
  return [{ path: licensesFile, contents: licenses(root, metafile) }, ...chunks, ...entries];
}

/**
 * A file of the bundle as `bin/load-chunk.js` runs it: `import()` is the loader's `importModule`.
 *
 * @param {string} text
 */
async function asCommonJs(text) {
  const marked = text
    .replaceAll(/(?<![\w$.])import\(/gu, 'importModule(')
    .replaceAll(/^\/\/ (?=src\/|node_modules\/)/gmu, '//! '); // or the comments would be gone
  const { code } = await transform(marked, {
    format: 'cjs',
    platform: 'node',
    target,
    sourcefile: 'chunk.mjs', // imports from CommonJS as Node makes them
    legalComments: 'inline',
    logLevel: 'warning',
  });
  return code;
}

/**
 * What stands under an entry's own name, and has its exports.
 *
 * @param {string} chunk
 * @param {readonly string[]} exports
 */
function entryText(chunk, exports) {
  const load = `loadChunk('${chunk}');\n`;
  const names = exports.join(', ');
  return `import { loadChunk } from '../../bin/load-chunk.js';\n${names === '' ? load : `export const { ${names} } = ${load}`}`;
}

/**
 * The licenses of all packages whose code is in the bundle, which must go wherever that code goes.
 *
 * @param {string} root
 * @param {import('esbuild').Metafile} metafile
 */
function licenses(root, { outputs }) {
  const inputs = Object.values(outputs).flatMap((output) =>
    Object.entries(output.inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
  );
  const folders = new Set(
    inputs.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(path)?.[0] ?? []),
  );
  return [...folders]
    .sort()
    .map((folder) => {
      const manifest = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
      const { name, version, license, author } = manifest;
      const file = readdirSync(join(root, folder)).find((each) => /^licen[cs]e(?:\.|$)/iu.test(each));
      const holder = typeof author === 'string' ? author : (author?.name ?? `the authors of ${name}`);
      const text =
        file === undefined
          ? `Copyright (c) ${holder}`
          : readFileSync(join(root, folder, file), 'utf8').trim();
      return `${name} ${version} (${license})\n\n${text}\n`;
    })
    .join(`\n${'-'.repeat(80)}\n\n`);
}
