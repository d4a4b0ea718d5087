import { Command, Option } from 'commander';

import { languages } from '../diagnostics/language.js';
import { messagesIn } from '../diagnostics/messages.js';
import { suggestion } from '../schema/suggestion.js';
import type { CheckOptions } from './commands/check.js';
import type { ConvertOptions } from './commands/convert.js';
import type { DevOptions } from './commands/dev.js';
import type { ImportOptions } from './commands/import.js';
import type { NewOptions } from './commands/new.js';
import type { TermOptions } from './commands/term.js';
import { localizeHelp } from './localize-help.js';
import type { SiteOptions } from './options.js';
import type { Terminal } from './terminal.js';
import { UsageError } from './usage-error.js';
import { unknownCommandMessage, usageMessage } from './usage-message.js';

/** What `check` prints for; `--json` is the second. */
const checkFormats = ['human', 'json', 'github', 'sarif'] as const;

/** Defines every command. Each loads its code only when it is run, and hands its exit code to `done`. */
export function createProgram(version: string, terminal: Terminal, done: (code: number) => void): Command {
  const words = messagesIn(terminal.language);
  const { help } = words;
  const configure = (command: Command): Command =>
    localizeHelp(command, words)
      .addOption(new Option('--lang <lang>', help.lang).choices([...languages]))
      .exitOverride((error) => {
        // Help that was shown, asked for or not, has said everything.
        if (error.exitCode === 0 || error.code === 'commander.help') throw error;
        const name = command.parent === null ? '' : command.name();
        throw new UsageError(usageMessage(error, name, words));
      });
  const program = configure(new Command('dongbei'))
    .description(help.program)
    .version(version, '-V, --version', help.versionOption);
  const command = (name: string, description: string): Command =>
    configure(program.command(name).description(description));
  const siteCommand = (name: string, description: string): Command =>
    command(name, description)
      .option('--content <dir>', help.content, 'content')
      .option('--templates <dir>', help.templates)
      .option('--out <dir>', help.out, 'public')
      .option('--cache <dir>', help.cache, '.cache')
      .option('--config <file>', help.config)
      .option('--now <time>', help.now)
      .option('--jobs <n>', help.jobs)
      .option('--json', help.json)
      .option('--quiet', help.quiet);

  siteCommand('build', help.build)
    .option('--verify', help.verify)
    .option('--releases', help.releases)
    .option('--keep <n>', help.keep, '3')
    .option('--explain <path>', help.explainBuild)
    .option('--recheck', help.recheck)
    .option('--no-recheck')
    .action(async (options: SiteOptions) => {
      const { build } = await import('./commands/build.js');
      done(await build(options, terminal));
    });
  siteCommand('check', help.check)
    .option('--fix', help.fix)
    .option('--doubts <n>', help.doubts, '20')
    .addOption(new Option('--format <form>', help.format).choices([...checkFormats]).default('human'))
    .action(async (options: CheckOptions) => {
      const { check } = await import('./commands/check.js');
      done(check(options, terminal));
    });
  siteCommand('list', help.list).action(async (options: SiteOptions) => {
    const { list } = await import('./commands/list.js');
    done(list(options, terminal));
  });
  siteCommand('dev', help.dev)
    .option('--port <n>', help.port)
    .option('--host <address>', help.host, '127.0.0.1')
    .option('--no-drafts', help.noDrafts)
    .action(async (options: DevOptions) => {
      const { dev } = await import('./commands/dev.js');
      done(await dev(options, terminal));
    });
  command('new', help.new)
    .option('--content <dir>', help.content, 'content')
    .option('--title <text>', help.title)
    .option('--section <dir>', help.section)
    .option('--slug <name>', help.slug)
    .option('--date <time>', help.date)
    .option('--config <file>', help.config)
    .option('--json', help.json)
    .option('--quiet', help.quiet)
    .action(async (options: NewOptions) => {
      const { createArticle } = await import('./commands/new.js');
      done(await createArticle(options, terminal));
    });
  command('vscode', help.vscode)
    .option('--json', help.json)
    .option('--quiet', help.quiet)
    .action(async (options: { json?: boolean; quiet?: boolean }) => {
      const { setUpEditor } = await import('./commands/vscode.js');
      done(setUpEditor(options, terminal));
    });
  command('import', help.import)
    .argument('<paths...>', help.importPaths)
    .option('--from <kind>', help.importFrom, 'auto')
    .option('--section <dir>', help.importSection)
    .option('--files <dir>', help.importFiles)
    .option('--content <dir>', help.content, 'content')
    .option('--config <file>', help.config)
    .option('--dry-run', help.dryRun)
    .option('--json', help.json)
    .option('--quiet', help.quiet)
    .action(async (paths: string[], options: ImportOptions) => {
      const { importSources } = await import('./commands/import.js');
      done(await importSources(paths, options, terminal));
    });
  siteCommand('diff-versions', help.diffVersions)
    .argument('<folder>', help.otherVersion)
    .action(async (folder: string, options: SiteOptions) => {
      const { diffVersions } = await import('./commands/diff-versions.js');
      done(await diffVersions(folder, options, terminal));
    });
  command('term', help.term)
    .argument('<hans>', help.termHans)
    .argument('<hant>', help.termHant)
    .option('--content <dir>', help.content, 'content')
    .option('--scope <dir>', help.scope)
    .option('--json', help.json)
    .option('--quiet', help.quiet)
    .action(async (hans: string, hant: string, options: TermOptions) => {
      const { term } = await import('./commands/term.js');
      done(term(hans, hant, options, terminal));
    });
  command('explain', help.explainCode)
    .argument('[code]', help.code)
    .option('--json', help.json)
    .action(async (code: string | undefined, options: { json?: boolean }) => {
      const { explainCode } = await import('./commands/explain.js');
      done(explainCode(code, options, terminal));
    });
  command('convert', help.convert)
    .option('--from <script>', help.from, 'auto')
    .requiredOption('--to <script>', help.to)
    .option('--explain', help.explain)
    .option('--json', help.jsonLines)
    .action(async (options: ConvertOptions) => {
      const { convert } = await import('./commands/convert.js');
      done(await convert(options, terminal, process.stdin, process.stdout));
    });
  command('markup', help.markup)
    .option('--to <marks>', help.markupTo, 'dongbei')
    .action(async (options: { to: string }) => {
      const { markup } = await import('./commands/markup.js');
      done(await markup(options.to, terminal, process.stdin, process.stdout));
    });
  command('help', help.helpCommand)
    .argument('[command]')
    .action((name: string | undefined) => {
      const asked = name === undefined ? program : program.commands.find((each) => each.name() === name);
      if (asked === undefined) {
        const names = program.commands.map((each) => each.name());
        throw new UsageError(unknownCommandMessage(name ?? '', suggestion(name ?? '', names), words));
      }
      asked.outputHelp();
    });
  return program;
}
