import type { CommanderError } from 'commander';

import { fillIn, type Messages } from '../diagnostics/messages.js';

type Sentence = 'unknownOption' | 'unknownCommand' | 'optionNeedsValue' | 'optionNeeded' | 'tooManyWords';

/** Which sentence tells of which of commander's errors. */
const sentences: Readonly<Record<string, Sentence>> = {
  'commander.unknownOption': 'unknownOption',
  'commander.unknownCommand': 'unknownCommand',
  'commander.optionMissingArgument': 'optionNeedsValue',
  'commander.missingMandatoryOptionValue': 'optionNeeded',
  'commander.excessArguments': 'tooManyWords',
};

/**
 * What commander has found wrong, in the reader's language, and where to read more. Commander's errors carry no data
 * but their English text, from which the quoted words and the suggestions are taken; what is not known stays English.
 *
 * @param command that was called; '' for the program itself
 */
export function usageMessage({ code, message }: CommanderError, command: string, words: Messages): string {
  const [value = '', given = ''] = [...message.matchAll(/'([^']*)'/gu)].map(([, quoted]) => quoted);
  const near = /\(Did you mean (?:one of )?(.+)\?\)$/u.exec(message)?.[1];
  const sentence = sentences[code];
  const allowed = /Allowed choices are (.+)\.$/u.exec(message)?.[1] ?? '';
  const what =
    code === 'commander.invalidArgument'
      ? fillIn(words.badChoice, { option: value.replace(/ .*/u, ''), value: given, allowed })
      : sentence === undefined
        ? message
        : fillIn(words[sentence], { value });
  return withHints(what, near, command, words);
}

/** `dongbei help` with a command that does not exist. */
export function unknownCommandMessage(value: string, near: string | undefined, words: Messages): string {
  return withHints(fillIn(words.unknownCommand, { value }), near, '', words);
}

function withHints(what: string, near: string | undefined, command: string, words: Messages): string {
  return [
    what,
    ...(near === undefined ? [] : [fillIn(words.didYouMean, { value: near })]),
    words.usageHint + `dongbei help ${command}`.trim(),
  ].join('\n');
}
