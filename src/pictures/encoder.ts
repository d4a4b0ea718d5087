import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { packageFile } from '../model/package-file.js';

/**
 * Names the encoder with its version, from which the bytes of renditions follow: `sharp 0.35.5`. It is not loaded. Undefined
 * where it was not installed for this platform (npm leaves out what is optional without a word).
 */
export function encoderName(): string | undefined {
  try {
    const entry = createRequire(packageFile('package.json')).resolve('sharp');
    const { version } = JSON.parse(readFileSync(join(dirname(entry), '../package.json'), 'utf8')) as {
      version: string;
    };
    return hasBinary(entry) ? `sharp ${version}` : undefined;
  } catch {
    return undefined;
  }
}

/** sharp's own names for the packages with its binaries; of the two for Linux npm installs the one that fits. */
function hasBinary(entry: string): boolean {
  const { resolve } = createRequire(entry);
  const systems = process.platform === 'linux' ? ['linux', 'linuxmusl'] : [process.platform];
  const names = [...systems.map((system) => `${system}-${process.arch}`), `${process.platform}-wasm32`];
  return names.some((name) => {
    try {
      return resolve(`@img/sharp-${name}/package`) !== '';
    } catch {
      return false;
    }
  });
}
