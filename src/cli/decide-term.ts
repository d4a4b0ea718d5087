import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

import { hasErrors } from '../diagnostics/report.js';
import { diskSources } from '../io/disk-sources.js';
import { rewriteFile } from '../io/rewrite-file.js';
import { displayPath, glossaryFolder, isFolder, type SiteFolders } from '../io/site-folders.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { WordForms } from '../model/doubt.js';
import type { Term, TermList } from '../model/term.js';
import { loadGlossary } from '../pipeline/load-glossary.js';
import { loadConfig } from '../pipeline/load-site.js';
import { addTerm } from '../schema/add-term.js';

/** What became of a decision; nothing is written but where it is `added`. */
export type TermOutcome =
  | { readonly kind: 'added' | 'known'; readonly file: string }
  /** Somebody has decided otherwise. */
  | { readonly kind: 'decided'; readonly term: Term }
  | { readonly kind: 'badWord'; readonly word: string }
  | { readonly kind: 'noScope' }
  | { readonly kind: 'faulty'; readonly diagnostics: readonly Diagnostic[] };

/**
 * Decides how a word is written, by a line in the glossary. What is decided already is left, and a decision to the
 * contrary is named.
 *
 * @param scope folder of the content folder in whose articles it holds; '' for all
 */
export function decideTerm({ hans, hant }: WordForms, scope: string, folders: SiteFolders): TermOutcome {
  const word = [hans, hant].find((each) => !/\p{Script=Han}/u.test(each));
  if (word !== undefined) return { kind: 'badWord', word };
  if (scope !== '' && !isFolder(join(folders.content, scope))) return { kind: 'noScope' };
  const sources = diskSources(folders);
  const script = loadConfig(sources).value?.script ?? 'hant';
  const { value: lists = [], diagnostics } = loadGlossary(sources.glossary(), script);
  if (hasErrors(diagnostics)) return { kind: 'faulty', diagnostics };
  const own = lists.filter((list) => list.scope === scope);
  const known = own.flatMap(({ terms }) => terms).find((each) => each.hans === hans || each.hant === hant);
  if (known === undefined) {
    return { kind: 'added', file: write(own[0], { hans, hant }, scope, folders.root) };
  }
  return known.hans === hans && known.hant === hant
    ? { kind: 'known', file: known.file }
    : { kind: 'decided', term: known };
}

/** Returns the file, as diagnostics name it. */
function write(list: TermList | undefined, forms: WordForms, scope: string, root: string): string {
  const location = list === undefined ? newFile(root, scope) : resolve(root, list.file);
  if (list === undefined) {
    mkdirSync(dirname(location), { recursive: true });
    writeFileSync(location, addTerm(undefined, forms, scope), { flag: 'wx' });
  } else {
    let text: string;
    do text = readFileSync(location, 'utf8');
    while (!rewriteFile(location, text, addTerm(text, forms, scope)));
  }
  return displayPath(root, location);
}

/** A file that is not there yet, named after its scope. */
function newFile(root: string, scope: string): string {
  const name = ['words', ...scope.split('/').filter((each) => each !== '')].join('-');
  for (let number = 1; ; number += 1) {
    const location = join(root, glossaryFolder, `${name}${number === 1 ? '' : `-${number}`}.yaml`);
    if (!existsSync(location)) return location;
  }
}
