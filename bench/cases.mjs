import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { article } from './corpus.mjs';
import { sections } from './vocabulary.mjs';

const shippedTemplate = fileURLToPath(new URL('../templates/article.njk', import.meta.url));

/**
 * The site under measurement.
 *
 * @typedef {{ folder: string, seed: number, output: string }} Site `output` is where the pages are
 */

/**
 * What can be done to a site between two builds. Each change is made to article `index`, or beside it, and returns a function
 * that throws where the next build did not follow it: a fast build must still be a build. `round` tells the repetitions
 * apart. Marks are of characters that no edition writes otherwise.
 *
 * @type {Record<string, (site: Site, index: number, round: number) => () => void>}
 */
export const changes = {
  none: () => () => undefined,
  edit: (site, index, round) => {
    const { path } = article(index, site.seed);
    const added = `第${round + 1}次修改添的一段。`;
    appendFileSync(join(site.folder, 'content', path), `\n${added}\n`);
    return () => expectText(site, path, added);
  },
  add: (site, _index, round) => {
    const { path, text } = article(-1 - round, site.seed);
    put(join(site.folder, 'content', path), text);
    return () => expectText(site, path, '</article>');
  },
  retitle: (site, index, round) => {
    const { path } = article(index, site.seed);
    const location = join(site.folder, 'content', path);
    const title = `第${round + 1}次改的名字`;
    writeFileSync(location, readFileSync(location, 'utf8').replace(/^title: .*$/mu, `title: ${title}`));
    return () => expectText(site, path, title);
  },
  move: (site, index) => {
    const { path } = article(index, site.seed);
    const at = sections.findIndex(({ folder }) => path.startsWith(`${folder}/`));
    const moved = path.replace(sections[at].folder, sections[(at + 1) % sections.length].folder);
    mkdirSync(dirname(join(site.folder, 'content', moved)), { recursive: true });
    renameSync(join(site.folder, 'content', path), join(site.folder, 'content', moved));
    return () => {
      expectNone(site, path);
      expectText(site, moved, '</article>');
    };
  },
  delete: (site, index) => {
    const { path } = article(index, site.seed);
    rmSync(join(site.folder, 'content', path));
    return () => expectNone(site, path);
  },
  template: (site, index, round) => {
    const { path } = article(index, site.seed);
    const mark = `<!-- ${round + 1} -->`;
    const text = readFileSync(shippedTemplate, 'utf8').replace('<article', `${mark}<article`);
    put(join(site.folder, 'templates/article.njk'), text);
    return () => expectText(site, path, mark);
  },
};

/** The page of an article in the first edition. */
export function pageOf(output, path) {
  return join(output, path.replace(/\.md$/u, ''), 'index.html');
}

function expectText({ output }, path, text) {
  const page = pageOf(output, path);
  if (!readFileSync(page, 'utf8').includes(text)) throw new Error(`The build left ${page} without ${text}`);
}

function expectNone({ output }, path) {
  const page = pageOf(output, path);
  if (existsSync(page)) throw new Error(`The build left ${page}, whose article is gone`);
}

function put(location, text) {
  mkdirSync(dirname(location), { recursive: true });
  writeFileSync(location, text);
}
