import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { fillIn, messagesIn } from '../../diagnostics/messages.js';
import { createFile } from '../../io/create-file.js';
import type { Terminal } from '../terminal.js';
import { schemaFiles, vscodeFiles } from '../vscode-files.js';

/**
 * `dongbei vscode`: sets up VS Code in the working directory. Schemas are written anew; what a newsroom has of the other files already is
 * left as it is, and named. Returns the exit code.
 */
export function setUpEditor(
  options: { readonly json?: boolean; readonly quiet?: boolean },
  terminal: Terminal,
): number {
  const words = messagesIn(terminal.language);
  const root = process.cwd();
  const written: string[] = [];
  const kept: string[] = [];
  for (const [path, text] of schemaFiles(terminal.language)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    written.push(path);
  }
  for (const [path, text] of vscodeFiles(terminal.language)) {
    (createFile(join(root, path), text) ? written : kept).push(path);
  }
  if (options.json) terminal.print(JSON.stringify({ ok: true, written, kept }));
  else if (!options.quiet) {
    for (const file of written) terminal.print(fillIn(words.editorWritten, { file }));
    for (const file of kept) terminal.print(fillIn(words.editorKept, { file }));
  }
  return 0;
}
