import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { packageFile } from '../model/package-file.js';

/** The encoder is installed and does not run on this machine: it was installed on another one, or for another system. */
export class EncoderUnavailable extends Error {}

/**
 * Names the encoder with its version, from which the bytes of renditions follow: `sharp 0.35.5`. It is not loaded. Undefined
 * where it was not installed for this platform (npm leaves out what is optional without a word).
 *
 * Its folder is looked for as Node does, but without Node's own resolver, which takes more time than all else that a build
 * without changes does after its start.
 */
export function encoderName(): string | undefined {
  const folder = installed('sharp', fileURLToPath(packageFile('.')));
  if (folder === undefined) return undefined;
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  return binaries().some((name) => installed(name, folder) !== undefined) ? `sharp ${version}` : undefined;
}

/** sharp's own names for the packages with its binaries; of the two for Linux npm installs the one that fits. */
function binaries(): string[] {
  const systems = process.platform === 'linux' ? ['linux', 'linuxmusl'] : [process.platform];
  return [...systems.map((system) => `${system}-${process.arch}`), `${process.platform}-wasm32`].map(
    (name) => `@img/sharp-${name}`,
  );
}

/** The folder of a package that code in the folder `from` would import; undefined where there is none. */
function installed(name: string, from: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    const found = join(folder, 'node_modules', name);
    if (existsSync(join(found, 'package.json'))) return realpathSync(found);
    if (folder === dirname(folder)) return undefined;
  }
}
