import type { Command } from 'commander';

import { fillIn, type Messages } from '../diagnostics/messages.js';
import { columns } from './code-frame.js';

/**
 * Makes commander write the help of `command` in the reader's language, aligned by terminal columns. Its errors it
 * no longer prints: `usageMessage` has words for them.
 */
export function localizeHelp(command: Command, { help }: Messages): Command {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': help.usage,
    'Options:': help.options,
    'Commands:': help.commands,
    'Arguments:': help.argumentsTitle,
  };
  return command
    .helpOption('-h, --help', help.helpOption)
    .helpCommand(false)
    .configureOutput({ outputError: () => undefined })
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      displayWidth: columns,
      styleUsage: (usage) =>
        usage.replace('[options]', `[${help.optionsWord}]`).replace('[command]', `[${help.commandWord}]`),
      subcommandTerm: (each) => each.name(),
      optionDescription: ({ description, defaultValue }) =>
        typeof defaultValue === 'string'
          ? description + fillIn(help.defaultValue, { value: defaultValue })
          : description,
    });
}
