import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

import { fillIn, messagesIn } from '../../diagnostics/messages.js';
import { diskSources } from '../../io/disk-sources.js';
import { rewriteFile } from '../../io/rewrite-file.js';
import { glossaryFolder, isFolder, configLocation, displayPath } from '../../io/site-folders.js';
import type { TermList } from '../../model/term.js';
import { loadGlossary } from '../../pipeline/load-glossary.js';
import { loadConfig } from '../../pipeline/load-site.js';
import { addTerm } from '../../schema/add-term.js';
import { printDiagnostics } from '../print-diagnostics.js';
import type { Terminal } from '../terminal.js';
import { UsageError } from '../usage-error.js';

export interface TermOptions {
  readonly content: string;
  readonly scope?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/**
 * `dongbei term`: decides how a word is written, by a line in the glossary. What is decided already is left, and a
 * decision to the contrary is named. Returns the exit code.
 */
export function term(hans: string, hant: string, options: TermOptions, terminal: Terminal): number {
  const words = messagesIn(terminal.language);
  const root = process.cwd();
  const scope = (options.scope ?? '').replace(/^\/+|\/+$/gu, '');
  for (const word of [hans, hant]) {
    if (!/\p{Script=Han}/u.test(word)) {
      throw new UsageError(fillIn(words.badTerm, { value: word }));
    }
  }
  if (scope !== '' && !isFolder(join(resolve(root, options.content), scope))) {
    throw new UsageError(fillIn(words.noScope, { scope, folder: options.content }));
  }
  const folders = { root, config: configLocation(root), content: resolve(root, options.content), output: '' };
  const sources = diskSources(folders);
  const script = loadConfig(sources).value?.script ?? 'hant';
  const { value: lists = [], diagnostics } = loadGlossary(sources.glossary(), script);
  if (diagnostics.some(({ severity }) => severity === 'error')) {
    printDiagnostics(diagnostics, root, terminal);
    return 1;
  }
  const own = lists.filter((list) => list.scope === scope);
  const known = own.flatMap(({ terms }) => terms).find((each) => each.hans === hans || each.hant === hant);
  if (known !== undefined && (known.hans !== hans || known.hant !== hant)) {
    const place = `${known.file}:${known.line}`;
    terminal.complain(fillIn(words.termDecided, { hans: known.hans, hant: known.hant, place }));
    return 1;
  }
  const file = known?.file ?? write(own[0], hans, hant, scope, root);
  if (options.json)
    terminal.print(JSON.stringify({ ok: true, file, hans, hant, added: known === undefined }));
  else if (!options.quiet) {
    const message = known === undefined ? words.termAdded : words.termKnown;
    terminal.print(fillIn(message, { file, hans, hant }));
  }
  return 0;
}

/** Returns the file, as diagnostics name it. */
function write(list: TermList | undefined, hans: string, hant: string, scope: string, root: string): string {
  const location = list === undefined ? newFile(root, scope) : resolve(root, list.file);
  if (list === undefined) {
    mkdirSync(dirname(location), { recursive: true });
    writeFileSync(location, addTerm(undefined, { hans, hant }, scope), { flag: 'wx' });
  } else {
    let text: string;
    do text = readFileSync(location, 'utf8');
    while (!rewriteFile(location, text, addTerm(text, { hans, hant }, scope)));
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
