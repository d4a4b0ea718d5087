/**
 * Bundles what runs as a program, with the packages it needs, into dist/bundle/: the command line, and every
 * `src/workers/*-worker.ts`. Reading few files is what makes a command start fast. Each command and whatever is imported
 * with `import()` is a file of its own, loaded when it is needed. Names stay as they are written, and a comment names the
 * source of each part, so that a stack trace can be read without a source map.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { build } from 'esbuild';

/** The folder of the bundle, and of it the file that says whose code is in it. */
export const bundleFolder = 'dist/bundle';
const licensesFile = `${bundleFolder}/THIRD-PARTY-LICENSES.txt`;

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
 * The files of the bundle, in the order in which they may be written: an entry comes after all that it imports. Throws
 * what esbuild has found, after printing it.
 *
 * @param {string} root
 * @param {Record<string, string>} entryPoints
 * @returns {Promise<{ path: string, contents: Uint8Array }[]>} paths from the root
 */
export async function makeBundle(root, entryPoints) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints,
    outdir: bundleFolder,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    // Packages in CommonJS ask for Node's own modules in this way.
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    legalComments: 'none',
    logLevel: 'warning',
    metafile: true,
    write: false,
  });
  const entries = Object.keys(entryPoints).map((name) => join(root, bundleFolder, `${name}.js`));
  const files = [
    ...outputFiles.filter(({ path }) => !entries.includes(path)),
    ...outputFiles.filter(({ path }) => entries.includes(path)),
  ].map(({ path, contents }) => ({ path: relative(root, path).replaceAll(sep, '/'), contents }));
  return [{ path: licensesFile, contents: Buffer.from(licenses(root, metafile)) }, ...files];
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
