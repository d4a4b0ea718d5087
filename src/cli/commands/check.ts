import { fillIn, messagesIn } from '../../diagnostics/messages.js';
import { sarifLog } from '../../diagnostics/sarif.js';
import { hasErrors, sortDiagnostics } from '../../diagnostics/report.js';
import { diskSources } from '../../io/disk-sources.js';
import { repairFiles } from '../../io/repair-files.js';
import type { FileRepairs } from '../../model/repair.js';
import { buildSite, type BuiltSite } from '../../pipeline/build-site.js';
import { packageVersion } from '../package-version.js';
import { findOutputOverlap } from '../find-overlap.js';
import { siteSettings, wholeNumber, type SiteOptions, type SiteSettings } from '../options.js';
import { diagnosticJson, inRepository, printAnnotations, printDiagnostics } from '../print-diagnostics.js';
import { doubtJson, printDoubts } from '../print-doubts.js';
import { pictureDecoder, type PictureDecoder } from '../picture-decoder.js';
import type { Terminal } from '../terminal.js';

export interface CheckOptions extends SiteOptions {
  readonly fix?: boolean;
  readonly doubts: string;
  readonly format: string;
}

/**
 * `dongbei check`: everything that `build` would say and more, and nothing written, but for `--fix`: that puts words and
 * marks right in their files, and says what is wrong after that. Doubts are listed where there is no error, before the
 * warnings, so that how many there are of these stands last. `--format` gives the same to machines. Returns the exit code.
 */
export function check(options: CheckOptions, terminal: Terminal): number {
  const settings = siteSettings(options, terminal);
  const most = wholeNumber(options.doubts, '--doubts', 0, 1_000_000, messagesIn(terminal.language));
  const format = settings.json ? 'json' : options.format;
  const decoder = pictureDecoder();
  const { repaired, diagnostics, articles, doubts } = options.fix
    ? fix(settings, decoder)
    : { ...look(settings, decoder), repaired: [] };
  const ok = !hasErrors(diagnostics);
  const { root } = settings.folders;
  if (format === 'github') {
    printAnnotations(diagnostics, root, terminal);
  } else if (format === 'sarif') {
    const named = diagnostics.map((each) => ({ ...each, file: inRepository(each.file, root, terminal) }));
    terminal.print(JSON.stringify(sarifLog(named, terminal.language, packageVersion())));
  } else if (format === 'json') {
    terminal.print(
      JSON.stringify({
        ok,
        articles,
        ...(options.fix ? { repaired: repaired.flatMap(repairsJson) } : {}),
        diagnostics: diagnostics.map((each) => diagnosticJson(each, terminal)),
        doubtful: doubts.length,
        doubts: doubts.slice(0, most).map(doubtJson),
      }),
    );
  } else {
    if (options.fix && !settings.quiet) printRepairs(repaired, terminal);
    const words = messagesIn(terminal.language);
    const listed = settings.quiet ? 0 : Math.min(most, doubts.length);
    if (ok && !settings.quiet) {
      printDoubts(doubts, listed, terminal);
      terminal.print(terminal.colors.green('✔ ') + fillIn(words.checked, { articles }));
    }
    const later = ok || listed === 0 ? undefined : fillIn(words.doubtsLater, { n: doubts.length });
    printDiagnostics(diagnostics, root, terminal, later);
  }
  return ok ? 0 : 1;
}

type Found = Pick<BuiltSite, 'articles' | 'diagnostics' | 'repairs' | 'doubts'>;

function look(settings: SiteSettings, decoder: PictureDecoder | undefined): Found {
  const { folders, now } = settings;
  const built = buildSite(diskSources(folders, undefined, decoder), now, {
    ...(folders.templates === undefined ? {} : { templates: folders.templates }),
    thorough: true,
  });
  const overlap = findOutputOverlap(settings, built.configuredFolders);
  return { ...built, diagnostics: sortDiagnostics([...built.diagnostics, ...overlap]) };
}

/** Times that files are repaired in one run: a repair may bring another to light (`……,` is `……，` once it was `...,`). */
const mostRounds = 4;

/** Repairs what can be repaired, and looks at the site as it is then. */
function fix(
  settings: SiteSettings,
  decoder: PictureDecoder | undefined,
): Found & { readonly repaired: readonly FileRepairs[] } {
  const sources = diskSources(settings.folders);
  sources.contentFiles(); // makes known how the file system spells their names
  const repaired: FileRepairs[] = [];
  let found = look(settings, decoder);
  for (let round = 0; found.repairs.length > 0 && round < mostRounds; round += 1) {
    const made = repairFiles(found.repairs, (path) =>
      path === undefined ? settings.folders.config : sources.contentLocation(path),
    );
    repaired.push(...made.repaired);
    found = look(settings, decoder);
    if (made.diagnostics.length === 0) continue;
    return { ...found, repaired, diagnostics: sortDiagnostics([...made.diagnostics, ...found.diagnostics]) };
  }
  return { ...found, repaired };
}

function printRepairs(files: readonly FileRepairs[], { language, colors, print }: Terminal): void {
  const words = messagesIn(language);
  for (const { file, repairs } of files) {
    for (const { line, column, before, after } of repairs) {
      print(`${colors.bold(`${file}:${line}:${column}`)}  ${before} → ${colors.green(after)}`);
    }
  }
  const n = files.reduce((sum, { repairs }) => sum + repairs.length, 0);
  const names = new Set(files.map(({ file }) => file));
  print(n === 0 ? words.nothingToRepair : fillIn(words.repaired, { n, files: names.size }));
}

function repairsJson({ file, repairs }: FileRepairs): object[] {
  return repairs.map(({ line, column, before, after }) => ({ file, line, column, before, after }));
}
