import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { fillIn, messagesIn, type Messages } from '../../diagnostics/messages.js';
import { hasErrors, sortDiagnostics } from '../../diagnostics/report.js';
import { importArticles, type ImportOutcome } from '../../import/import-articles.js';
import { givenSection, sectionFinder } from '../../import/known-sections.js';
import { openSource, sourceKinds, type OpenedSource } from '../../import/open-source.js';
import { momentReader } from '../../import/written-moment.js';
import { diskSources } from '../../io/disk-sources.js';
import { configLocation, displayPath, isFolder } from '../../io/site-folders.js';
import type { Diagnostic } from '../../model/diagnostic.js';
import { isPathSegment } from '../../model/paths.js';
import { isSectionFile, loadConfig, loadSections } from '../../pipeline/load-site.js';
import { diagnosticJson, printDiagnostics } from '../print-diagnostics.js';
import { noProgress } from '../progress.js';
import type { Terminal } from '../terminal.js';
import { UsageError } from '../usage-error.js';

export interface ImportOptions {
  readonly content: string;
  readonly config?: string;
  readonly from: string;
  readonly section?: string;
  readonly files?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** Keeps what was imported, and what had no place; beside the content folder. */
const recordsFolder = 'imports';

/**
 * `dongbei import`: articles of other systems become files of the content folder. Never overwrites, and writes nothing the second time.
 * Returns the exit code.
 */
export async function importSources(
  paths: readonly string[],
  options: ImportOptions,
  terminal: Terminal,
): Promise<number> {
  const words = messagesIn(terminal.language);
  const root = process.cwd();
  const content = resolve(root, options.content);
  const kind = ['auto' as const, ...sourceKinds].find((each) => each === options.from);
  if (kind === undefined) {
    const allowed = ['auto', ...sourceKinds].join(', ');
    throw new UsageError(fillIn(words.badChoice, { option: '--from', value: options.from, allowed }));
  }
  const given = sectionFolders(options.section, words);
  if (options.config !== undefined && !existsSync(resolve(root, options.config))) {
    throw new UsageError(fillIn(words.noConfig, { file: options.config }));
  }
  const absent = [...paths, ...(options.files === undefined ? [] : [options.files])].find(
    (path) => !existsSync(resolve(root, path)),
  );
  if (absent !== undefined) throw new UsageError(fillIn(words.noSource, { path: absent }));

  const site = diskSources({ root, config: configLocation(root, options.config), content, output: '' });
  const config = loadConfig(site);
  const sections =
    config.value === undefined
      ? undefined
      : loadSections(site.contentFiles().files.filter(isSectionFile), config.value, site);
  const problems = [...config.diagnostics, ...(sections?.diagnostics ?? [])];
  if (config.value === undefined || sections?.value === undefined || hasErrors(problems)) {
    printDiagnostics(sortDiagnostics(problems), root, terminal);
    return 1;
  }
  const nameOf = (location: string): string => displayPath(root, location);
  const readMoment = momentReader(config.value.timeZone);
  const files = options.files === undefined ? undefined : resolve(root, options.files);
  const opened: OpenedSource[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const path of paths) {
    const found = await openSource(resolve(root, path), kind, { readMoment, nameOf, files });
    opened.push(...found.sources);
    diagnostics.push(...found.diagnostics);
  }
  const find = sectionFinder(sections.value, config.value.navigation);
  const progress = options.json === true || options.quiet === true ? noProgress : terminal.progress();
  const outcome = importArticles(
    function* () {
      for (const { articles } of opened) yield* articles();
    },
    {
      folders: { content, records: join(root, recordsFolder), nameOf },
      sectionOf:
        given === undefined ? find : () => givenSection(given, (folder) => isFolder(join(content, folder))),
      isSectionGiven: given !== undefined,
      isDry: options.dryRun ?? false,
      progress: {
        begin: (total) => {
          progress.begin('articles', total);
        },
        advance: progress.advance,
      },
    },
  );
  progress.end();
  const all = {
    ...outcome,
    diagnostics: sortDiagnostics([
      ...diagnostics,
      ...opened.flatMap((each) => each.diagnostics?.() ?? []),
      ...outcome.diagnostics,
    ]),
  };
  const ok = !hasErrors(all.diagnostics);
  if (options.json === true) printJson(ok, all, opened, options, terminal);
  else printReport(all, root, options, terminal);
  return ok ? 0 : 1;
}

function sectionFolders(section: string | undefined, words: Messages): string[] | undefined {
  const folders = section?.split('/').filter((each) => each !== '');
  for (const folder of folders ?? []) {
    if (!isPathSegment(folder)) {
      const allowed = '漢字 汉字 a-z 0-9 -';
      throw new UsageError(fillIn(words.badChoice, { option: '--section', value: folder, allowed }));
    }
  }
  return folders;
}

function printJson(
  ok: boolean,
  { diagnostics, ...outcome }: ImportOutcome,
  opened: readonly OpenedSource[],
  { dryRun = false }: ImportOptions,
  terminal: Terminal,
): void {
  const formats = [...new Set(opened.map(({ kind }) => kind))];
  const told = diagnostics.map((each) => diagnosticJson(each, terminal));
  terminal.print(JSON.stringify({ ok, dryRun, formats, ...outcome, diagnostics: told }));
}

function printReport(outcome: ImportOutcome, root: string, options: ImportOptions, terminal: Terminal): void {
  const words = messagesIn(terminal.language);
  const { articles, sections, pictures, leftovers, diagnostics } = outcome;
  printDiagnostics(diagnostics, root, terminal);
  if (options.quiet === true) return;
  const created = articles.filter(({ state }) => state === 'created');
  for (const { file, title } of created) terminal.print(`${file}  ${title}`);
  const counts = {
    n: created.length,
    known: articles.length - created.length,
    sections: sections.length,
    pictures: pictures.length,
  };
  terminal.print(fillIn(options.dryRun === true ? words.wouldImport : words.imported, counts));
  if (leftovers.length > 0)
    terminal.print(fillIn(words.keptAside, { n: leftovers.length, folder: recordsFolder }));
}
