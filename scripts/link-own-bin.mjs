/**
 * Puts `dongbei` into node_modules/.bin, so that `npx dongbei` runs this very checkout. npm links the commands of
 * dependencies only, never those of the package itself. Does nothing where there is no node_modules.
 */
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const modules = fileURLToPath(new URL('../node_modules', import.meta.url));
if (existsSync(modules)) {
  const bin = join(modules, '.bin');
  const link = join(bin, 'dongbei');
  mkdirSync(bin, { recursive: true });
  rmSync(link, { force: true });
  if (process.platform === 'win32') {
    // Symlinks need a privilege there, and a shell finds commands by their ending.
    writeFileSync(`${link}.cmd`, '@node "%~dp0\\..\\..\\bin\\dongbei.js" %*\r\n');
  } else {
    symlinkSync('../../bin/dongbei.js', link);
  }
}
