import { readFileSync } from 'node:fs';

import { packageFile } from '../model/package-file.js';

/** The arrays that a file of sections may hold. */
const arrayTypes = { Uint8Array, Int8Array, Uint16Array, Int32Array } as const;
type ArrayTypes = typeof arrayTypes;

/** A file of named arrays, as `scripts/dictionary/sections.mjs` writes it. */
export interface DataFile {
  /** A digest of all arrays: what was converted with another version may read differently. */
  readonly version: string;
  readonly about: Readonly<Record<string, unknown>>;
  section<Type extends keyof ArrayTypes>(type: Type, name: string): InstanceType<ArrayTypes[Type]>;
}

/**
 * Reads `data/<name>` of this package; the arrays are views of the file's bytes. Throws where the file is missing or
 * is not what the code expects: a fault of the installation.
 */
export function readDataFile(name: string): DataFile {
  const bytes = readFileSync(packageFile(`data/${name}`));
  const { version, sections, ...about } = JSON.parse(bytes.toString('utf8', 0, bytes.indexOf('\n'))) as Head;
  const start = Math.ceil((bytes.indexOf('\n') + 1) / 8) * 8;
  return {
    version,
    about,
    section<Type extends keyof ArrayTypes>(type: Type, section: string) {
      const entry = sections.find((each) => each.name === section && each.type === type);
      if (entry === undefined) throw new Error(`data/${name} has no section ${section} of type ${type}`);
      const offset = bytes.byteOffset + start + entry.offset;
      const TypedArray: new (buffer: ArrayBufferLike, offset: number, length: number) => unknown =
        arrayTypes[type];
      return new TypedArray(bytes.buffer, offset, entry.length) as InstanceType<ArrayTypes[Type]>;
    },
  };
}

interface Head {
  readonly version: string;
  readonly sections: readonly { name: string; type: string; offset: number; length: number }[];
}
