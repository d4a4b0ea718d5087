import { Command, Option } from 'commander';

import { languages } from '../diagnostics/language.js';
import { messagesIn } from '../diagnostics/messages.js';
import type { NewOptions } from './commands/new.js';
import type { SiteOptions } from './options.js';
import type { Terminal } from './terminal.js';

/** Defines every command. Each loads its code only when it is run, and hands its exit code to `done`. */
export function createProgram(version: string, terminal: Terminal, done: (code: number) => void): Command {
  const { help } = messagesIn(terminal.language);
  const configure = (command: Command): Command =>
    command
      .helpOption('-h, --help', help.helpOption)
      .addOption(new Option('--lang <lang>', help.lang).choices([...languages]))
      .configureHelp({ showGlobalOptions: false })
      .exitOverride();
  const program = configure(new Command('dongbei'))
    .description(help.program)
    .version(version, '-V, --version', help.versionOption)
    .helpCommand(false)
    .configureHelp({
      styleTitle: (title) =>
        ({ 'Usage:': help.usage, 'Options:': help.options, 'Commands:': help.commands })[title] ?? title,
    });
  const command = (name: string, description: string): Command =>
    configure(program.command(name).description(description)).configureHelp({
      styleTitle: (title) => ({ 'Usage:': help.usage, 'Options:': help.options })[title] ?? title,
    });
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

  siteCommand('build', help.build).action(async (options: SiteOptions) => {
    const { build } = await import('./commands/build.js');
    done(build(options, terminal));
  });
  siteCommand('check', help.check).action(async (options: SiteOptions) => {
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
    .action(async (options: SiteOptions & { port?: string; host: string }) => {
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
  command('convert', help.convert)
    .option('--from <script>', help.from, 'auto')
    .requiredOption('--to <script>', help.to)
    .action(async (options: { from: string; to: string }) => {
      const { convert } = await import('./commands/convert.js');
      done(await convert(options, terminal, process.stdin, process.stdout));
    });
  return program;
}
