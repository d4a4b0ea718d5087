import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { languages } from '../../src/diagnostics/language.js';
import { messagesIn } from '../../src/diagnostics/messages.js';

export const binary = fileURLToPath(new URL('../../bin/dongbei.js', import.meta.url));

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const progressLine = new RegExp(
  `^(?:${languages.flatMap((language) => Object.values(messagesIn(language).progress.stages)).join('|')})(?: [\\d,]+.*)?\n`,
  'gmu',
);

/**
 * Runs the command as a user does, in English unless `env` says otherwise. What it says of its progress is left out, since that
 * depends on how busy the machine is.
 */
export function dongbei(
  args: readonly string[],
  { cwd, input = '', env = {} }: { cwd: string; input?: string; env?: Record<string, string> },
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [binary, ...args], {
      cwd,
      env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', NO_COLOR: '1', ...env },
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, stdout, stderr: stderr.replace(progressLine, '') });
    });
    child.stdin.end(input);
  });
}

/** A folder of its own for a test, with these files. */
export function makeFolder(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'dongbei-test-'));
  for (const [path, text] of Object.entries(files)) writeIn(folder, path, text);
  return folder;
}

export function writeIn(folder: string, path: string, text: string): void {
  const location = join(folder, path);
  mkdirSync(dirname(location), { recursive: true });
  writeFileSync(location, text);
}
