/**
 * Names by their numbers: what recurs in many rows is kept once. A name keeps its number while the list grows; names that no row has
 * any longer stay.
 */
export interface NameList {
  readonly names: readonly string[];
  /** @param more further names, each once or often */
  readonly with: (more: Iterable<string>) => NameList;
  /** The number of a name that is in the list. */
  readonly numberOf: (name: string) => number;
}

export function nameList(names: readonly string[]): NameList {
  let numbers: Map<string, number> | undefined;
  const known = (): Map<string, number> => (numbers ??= new Map(names.map((name, number) => [name, number])));
  const list: NameList = {
    names,
    with: (more) => {
      const added = new Set<string>();
      for (const name of more) if (!known().has(name)) added.add(name);
      return added.size === 0 ? list : nameList([...names, ...added]);
    },
    numberOf: (name) => {
      const number = known().get(name);
      if (number === undefined) throw new Error(`No name ${name}`);
      return number;
    },
  };
  return list;
}

/** In UTF-16, each name with its length before it. */
export function encodeNames({ names }: NameList): Uint16Array {
  const units = new Uint16Array(names.reduce((sum, { length }) => sum + 1 + length, 0));
  let at = 0;
  for (const name of names) {
    if (name.length > 0xffff) throw new RangeError('A name is too long');
    units[at] = name.length;
    at += 1;
    for (let index = 0; index < name.length; index += 1) {
      units[at] = name.charCodeAt(index);
      at += 1;
    }
  }
  return units;
}

export function decodeNames(units: Uint16Array): NameList {
  const text = Buffer.from(units.buffer, units.byteOffset, units.byteLength).toString('utf16le');
  const names: string[] = [];
  let at = 0;
  while (at < text.length) {
    const end = at + 1 + text.charCodeAt(at);
    names.push(text.slice(at + 1, end));
    at = end;
  }
  return nameList(names);
}
