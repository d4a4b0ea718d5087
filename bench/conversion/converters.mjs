// The converters that are measured. Those that dongbei does not depend on are installed into a scratch folder.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const dongbei = (to) => (library, direction) => {
  const [from, into] = direction === 'hant' ? ['hans', to] : [to, 'hans'];
  const convert = library.createConverter({ from, to: into });
  return (text) => convert(text).text;
};

const opencc = (region) => (library, direction) => {
  const [from, to] = direction === 'hant' ? ['cn', region] : [region, 'cn'];
  return library.Converter({ from, to });
};

const own = new URL('../../dist/conversion.js', import.meta.url).href;

/**
 * `spec` is what npm installs, `module` what is there already; `build` makes the function for one direction, `hant` or
 * `hans`, from the library.
 */
export const converters = [
  { id: 'dongbei hans→tw', module: own, build: dongbei('tw') },
  { id: 'dongbei hans→hk', module: own, build: dongbei('hk') },
  { id: 'opencc-js 1.4.2 cn→tw', module: 'opencc-js', build: opencc('tw') },
  { id: 'opencc-js 1.4.2 cn→hk', module: 'opencc-js', build: opencc('hk') },
  { id: 'opencc-js 1.4.2 cn→t', module: 'opencc-js', build: opencc('t') },
  { id: 'opencc-js 1.0.5 cn→tw', spec: 'opencc-js@1.0.5', build: opencc('tw') },
  {
    id: 'simplecc-wasm 1.1.1 s2tw',
    spec: 'simplecc-wasm@1.1.1',
    // It has no tw2s.
    build: ({ simplecc }, direction) => {
      const config = direction === 'hant' ? 's2tw' : 't2s';
      return (text) => simplecc(text, config);
    },
  },
  {
    id: 'switch-chinese 1.0.16',
    spec: 'switch-chinese@1.0.16',
    build: ({ default: create }, direction) => {
      const { traditionalized, simplized } = (create.default ?? create)();
      return direction === 'hant' ? traditionalized : simplized;
    },
  },
  {
    id: 'chinese-s2t 1.0.0',
    spec: 'chinese-s2t@1.0.0',
    build: ({ default: { s2t, t2s } }, direction) => (direction === 'hant' ? s2t : t2s),
  },
  {
    id: 'chinese-conv 4.0.0',
    spec: 'chinese-conv@4.0.0',
    build: ({ tify, sify }, direction) => (direction === 'hant' ? tify : sify),
  },
  // A command: each call starts it anew, so only its texts are measured.
  { id: 'OpenCC (Debian) s2tw', command: { hant: 's2tw.json', hans: 'tw2s.json' } },
];

/** Installs what is asked for below `folder`; undefined where it cannot be had here. */
export function install({ id, spec, command }, folder) {
  if (command !== undefined)
    return spawnSync('opencc', ['--version']).error === undefined ? folder : undefined;
  if (spec === undefined) return folder;
  const place = join(folder, id.replaceAll(/\W+/gu, '-'));
  mkdirSync(place);
  writeFileSync(join(place, 'package.json'), '{ "private": true }');
  const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund', spec];
  if (spawnSync('npm', args, { cwd: place, stdio: 'ignore', timeout: 120_000 }).status !== 0)
    return undefined;
  writeFileSync(join(place, 'entry.mjs'), `export * as library from '${spec.replace(/@[\d.]+$/u, '')}';\n`);
  return place;
}

/** The function for one direction, `hant` or `hans`, of a converter that is installed in `folder`. */
export async function load({ spec, module, build, command }, folder, direction) {
  if (command !== undefined) {
    return (text) =>
      spawnSync('opencc', ['-c', command[direction]], { input: text, encoding: 'utf8', maxBuffer: 1 << 28 })
        .stdout;
  }
  if (spec === undefined) return build(await import(module), direction);
  const { library } = await import(pathToFileURL(join(folder, 'entry.mjs')).href);
  return build(library, direction);
}
