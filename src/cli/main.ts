import type { CommanderError } from 'commander';

import { languageOfLocale, languages, type Language } from '../diagnostics/language.js';
import { messagesIn } from '../diagnostics/messages.js';
import { packageVersion } from './package-version.js';
import { refusal } from './refusal.js';
import { createTerminal } from './terminal.js';
import { UsageError } from './usage-error.js';

/**
 * Exit codes: 0 success, 1 an error in the content or in the way of publishing, 2 wrong usage, 70 a fault of dongbei's
 * own (sysexits EX_SOFTWARE).
 */
export async function main(argv: readonly string[]): Promise<number> {
  const version = packageVersion();
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
    process.stdout.write(`${version}\n`);
    return 0;
  }
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // The reader of a pipe has gone (`dongbei list | head`): not a fault.
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  const language = chooseLanguage(argv);
  const terminal = createTerminal(language);
  const words = messagesIn(language);
  let code = 0;
  try {
    const { createProgram } = await import('./program.js');
    const program = createProgram(version, terminal, (result) => {
      code = result;
    });
    if (argv.length === 0) {
      program.outputHelp({ error: true });
      return 2;
    }
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof UsageError) {
      terminal.complain(error.message);
      return 2;
    }
    if (isCommanderError(error)) return error.exitCode === 0 ? 0 : 2;
    const refused = refusal(error, words);
    if (refused !== undefined) {
      terminal.complain(refused);
      return 1;
    }
    terminal.complain(words.bug);
    terminal.complain(`dongbei ${version}, Node ${process.version}, ${process.platform}`);
    terminal.complain(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return 70;
  }
}

/** `--lang`, else the locale of the environment in the order that POSIX gives. */
function chooseLanguage(argv: readonly string[]): Language {
  const at = argv.findIndex((each) => each === '--lang' || each.startsWith('--lang='));
  const given = at < 0 ? undefined : (argv[at]?.split('=')[1] ?? argv[at + 1]);
  const { env } = process;
  return (
    languages.find((each) => each === given) ??
    languageOfLocale(env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'])
  );
}

function isCommanderError(error: unknown): error is CommanderError {
  return (
    error instanceof Error &&
    'exitCode' in error &&
    'code' in error &&
    String(error.code).startsWith('commander.')
  );
}
