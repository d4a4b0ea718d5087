import { decodeNames, encodeNames, nameList, type NameList } from './name-list.js';

/**
 * Rows in columns, as typed arrays: 100,000 rows are read in a few milliseconds, since nothing is parsed, and a few
 * changed rows are put in by copying what stands between them.
 *
 * Kinds of column: `number` (Float64), `whole` (Uint32), `digest` (16 bytes), `text`, `list` (of Uint32), and `name` and `names` for
 * texts that recur, one or several in a row.
 */
export type ColumnKind = 'number' | 'whole' | 'digest' | 'text' | 'list' | 'name' | 'names';
export type Columns = Readonly<Record<string, ColumnKind>>;

type Value<Kind extends ColumnKind> = Kind extends 'number' | 'whole'
  ? number
  : Kind extends 'digest' | 'text' | 'name'
    ? string
    : Kind extends 'names'
      ? readonly string[]
      : readonly number[];

export type Row<C extends Columns> = { readonly [Name in keyof C]: Value<C[Name]> };

export interface Table<C extends Columns> {
  readonly columns: C;
  readonly count: number;
  readonly get: <Name extends keyof C & string>(name: Name, row: number) => Value<C[Name]>;
  /** The numbers of a column of kind `number` or `whole` as they are kept, for loops over all rows. */
  readonly numbers: (name: keyof C & string) => Float64Array | Uint32Array;
  /** All lists of a column one after the other, and where each begins; the last entry of `starts` is their end. */
  readonly lists: (name: keyof C & string) => { readonly items: Uint32Array; readonly starts: Uint32Array };
  /** What the numbers of a column of kind `name` or `names` stand for. */
  readonly names: (name: keyof C & string) => readonly string[];
  readonly encoded: () => EncodedTable;
}

/** Bytes to be kept, and what is needed to read them again. */
export interface EncodedTable {
  readonly count: number;
  /** Lengths in bytes, by column. */
  readonly parts: Readonly<Record<string, readonly number[]>>;
  readonly bytes: readonly Uint8Array[];
}

/** What a column is made of: fixed-size items, or items of any length and where each begins. */
interface Part {
  readonly items: Float64Array | Uint32Array | Uint16Array;
  readonly starts?: Uint32Array;
  /** What items are numbers of. */
  readonly names?: NameList;
}

/** Pieces of a text column that are decoded by themselves before all of it is. */
const fewPieces = 1000;

/** Units of `items` that a row takes in columns of one size. */
const widths = { number: 1, whole: 1, digest: 4, name: 1 } as const;

/** Reads what `encoded` gave. @throws RangeError where the bytes are too few */
export function readTable<C extends Columns>(
  columns: C,
  { count, parts }: Pick<EncodedTable, 'count' | 'parts'>,
  bytes: Uint8Array,
): Table<C> {
  let offset = 0;
  const take = (length: number): ArrayBuffer => {
    const at = bytes.byteOffset + offset;
    offset += length;
    if (offset > bytes.byteLength) throw new RangeError('A table is shorter than it says');
    return bytes.buffer.slice(at, at + length) as ArrayBuffer;
  };
  const read = new Map<string, Part>();
  for (const [name, kind] of Object.entries(columns)) {
    const lengths = [...(parts[name] ?? [0])];
    read.set(name, {
      items: itemsOf(kind, take(lengths.shift() ?? 0)),
      ...(isLong(kind) ? { starts: new Uint32Array(take(lengths.shift() ?? 0)) } : {}),
      ...(isNamed(kind) ? { names: decodeNames(new Uint16Array(take(lengths.shift() ?? 0))) } : {}),
    });
  }
  return tableOf(columns, count, read);
}

export function emptyTable<C extends Columns>(columns: C): Table<C> {
  const parts = Object.entries(columns).map(([name, kind]): [string, Part] => {
    const items = itemsOf(kind, new ArrayBuffer(0));
    return [
      name,
      {
        items,
        ...(isLong(kind) ? { starts: new Uint32Array(1) } : {}),
        ...(isNamed(kind) ? { names: nameList([]) } : {}),
      },
    ];
  });
  return tableOf(columns, 0, new Map(parts));
}

/** A change of a table: rows from `at` on are replaced, `removed` of them, by `rows`. */
export interface Splice<C extends Columns> {
  readonly at: number;
  readonly removed: number;
  readonly rows: readonly Row<C>[];
}

/** @param splices sorted by `at`, not overlapping */
export function spliceTable<C extends Columns>(table: Table<C>, splices: readonly Splice<C>[]): Table<C> {
  const parts = Object.entries(table.columns).map(([name, kind]): [string, Part] => [
    name,
    isLong(kind) ? splicedLong(table, name, kind, splices) : splicedShort(table, name, kind, splices),
  ]);
  const count = splices.reduce((sum, { removed, rows }) => sum - removed + rows.length, table.count);
  return tableOf(table.columns, count, new Map(parts));
}

/** The table with other numbers in some of its columns of kind `number`. */
export function replaceNumbers<C extends Columns>(
  table: Table<C>,
  columns: Readonly<Partial<Record<keyof C & string, Float64Array>>>,
): Table<C> {
  const parts = new Map(partsOf.get(table));
  for (const [name, items] of Object.entries<Float64Array | undefined>(columns)) {
    if (items !== undefined) parts.set(name, { items });
  }
  return tableOf(table.columns, table.count, parts);
}

const partsOf = new WeakMap<object, ReadonlyMap<string, Part>>();

function tableOf<C extends Columns>(columns: C, count: number, parts: ReadonlyMap<string, Part>): Table<C> {
  const partOf = (name: string): Part => {
    const part = parts.get(name);
    if (part === undefined) throw new Error(`No column ${name}`);
    return part;
  };
  const texts = new Map<string, { asked: number; whole?: string }>();
  /**
   * A piece of a text column. One that is asked for often is decoded as a whole: a piece of a string costs less than a
   * piece of bytes; for a few pieces of a large table that would be the larger part of the work.
   */
  const textAt = (name: string, items: Part['items'], start: number, end: number): string => {
    const known = texts.get(name) ?? { asked: 0 };
    texts.set(name, known);
    known.asked += 1;
    if (known.whole === undefined && known.asked > fewPieces) {
      known.whole = Buffer.from(items.buffer, items.byteOffset, items.byteLength).toString('utf16le');
    }
    if (known.whole !== undefined) return known.whole.slice(start, end);
    return Buffer.from(items.buffer, items.byteOffset + 2 * start, 2 * (end - start)).toString('utf16le');
  };
  const get = (name: string, row: number): Value<ColumnKind> => {
    const { items, starts, names } = partOf(name);
    const kind = columns[name];
    if (kind === 'digest') return digestText(items, row);
    if (starts === undefined) {
      const item = items[row] ?? 0;
      return names === undefined ? item : (names.names[item] ?? '');
    }
    const [start, end] = [starts[row] ?? 0, starts[row + 1] ?? 0];
    if (names !== undefined) return namesAt(names, items, start, end);
    return kind === 'text' ? textAt(name, items, start, end) : [...items.subarray(start, end)];
  };
  const table: Table<C> = {
    columns,
    count,
    get: get as Table<C>['get'],
    numbers: (name) => partOf(name).items as Float64Array,
    lists: (name) => {
      const { items, starts = new Uint32Array(1) } = partOf(name);
      return { items: items as Uint32Array, starts };
    },
    names: (name) => partOf(name).names?.names ?? [],
    encoded: () => {
      const lengths: Record<string, number[]> = {};
      const bytes: Uint8Array[] = [];
      for (const name of Object.keys(columns)) {
        const { items, starts, names } = partOf(name);
        const pieces = [
          items,
          ...(starts === undefined ? [] : [starts]),
          ...(names === undefined ? [] : [encodeNames(names)]),
        ];
        lengths[name] = pieces.map(({ byteLength }) => byteLength);
        for (const piece of pieces)
          bytes.push(new Uint8Array(piece.buffer, piece.byteOffset, piece.byteLength));
      }
      return { count, parts: lengths, bytes };
    },
  };
  partsOf.set(table, parts);
  return table;
}

function isLong(kind: ColumnKind): kind is 'text' | 'list' | 'names' {
  return kind === 'text' || kind === 'list' || kind === 'names';
}

function isNamed(kind: ColumnKind): kind is 'name' | 'names' {
  return kind === 'name' || kind === 'names';
}

const none: readonly string[] = [];

function namesAt({ names }: NameList, numbers: Part['items'], start: number, end: number): readonly string[] {
  if (start === end) return none;
  const found: string[] = [];
  for (let at = start; at < end; at += 1) found.push(names[numbers[at] ?? 0] ?? '');
  return found;
}

function itemsOf(kind: ColumnKind, buffer: ArrayBuffer): Part['items'] {
  if (kind === 'number') return new Float64Array(buffer);
  return kind === 'text' ? new Uint16Array(buffer) : new Uint32Array(buffer);
}

function splicedShort<C extends Columns>(
  table: Table<C>,
  name: string,
  kind: 'number' | 'whole' | 'digest' | 'name',
  splices: readonly Splice<C>[],
): Part {
  const width = widths[kind];
  const part = partsOf.get(table)?.get(name);
  const old = part?.items ?? itemsOf(kind, new ArrayBuffer(0));
  const names = part?.names?.with(splices.flatMap(({ rows }) => rows.map((row) => row[name] as string)));
  const count = splices.reduce((sum, { removed, rows }) => sum - removed + rows.length, table.count);
  const items = kind === 'number' ? new Float64Array(count) : new Uint32Array(count * width);
  let [from, to] = [0, 0];
  const copyUpTo = (row: number): void => {
    items.set(old.subarray(from * width, row * width), to * width);
    to += row - from;
  };
  for (const { at, removed, rows } of splices) {
    copyUpTo(at);
    for (const row of rows) {
      if (kind === 'digest') items.set(digestWords(row[name] as string), to * width);
      else items[to] = names === undefined ? (row[name] as number) : names.numberOf(row[name] as string);
      to += 1;
    }
    from = at + removed;
  }
  copyUpTo(table.count);
  return names === undefined ? { items } : { items, names };
}

function splicedLong<C extends Columns>(
  table: Table<C>,
  name: string,
  kind: 'text' | 'list' | 'names',
  splices: readonly Splice<C>[],
): Part {
  const part = partsOf.get(table)?.get(name);
  const old = part?.items ?? itemsOf(kind, new ArrayBuffer(0));
  const oldStarts = part?.starts ?? new Uint32Array(1);
  const names = part?.names?.with(
    splices.flatMap(({ rows }) => rows.flatMap((row) => row[name] as readonly string[])),
  );
  const unit = (value: string | readonly (number | string)[], index: number): number => {
    if (typeof value === 'string') return value.charCodeAt(index);
    const item = value[index] ?? 0;
    return typeof item === 'number' ? item : (names?.numberOf(item) ?? 0);
  };
  const lengthOf = (row: Row<C>): number => (row[name] as string | readonly number[]).length;
  let [length, count] = [oldStarts[table.count] ?? 0, table.count];
  for (const { at, removed, rows } of splices) {
    length -= (oldStarts[at + removed] ?? 0) - (oldStarts[at] ?? 0);
    for (const row of rows) length += lengthOf(row);
    count += rows.length - removed;
  }
  const items = kind === 'text' ? new Uint16Array(length) : new Uint32Array(length);
  const starts = new Uint32Array(count + 1);
  let [from, to, end] = [0, 0, 0];
  const copyUpTo = (row: number): void => {
    const start = oldStarts[from] ?? 0;
    items.set(old.subarray(start, oldStarts[row]), end);
    const shift = end - start;
    for (let each = from; each < row; each += 1) {
      starts[to] = (oldStarts[each] ?? 0) + shift;
      to += 1;
    }
    end += (oldStarts[row] ?? 0) - start;
  };
  for (const { at, removed, rows } of splices) {
    copyUpTo(at);
    for (const row of rows) {
      starts[to] = end;
      to += 1;
      const value = row[name] as string | readonly (number | string)[];
      for (let index = 0; index < value.length; index += 1) {
        items[end] = unit(value, index);
        end += 1;
      }
    }
    from = at + removed;
  }
  copyUpTo(table.count);
  starts[count] = end;
  return names === undefined ? { items, starts } : { items, starts, names };
}

/** 32 hexadecimal digits. */
function digestText(items: Part['items'], row: number): string {
  let text = '';
  for (let index = row * 4; index < row * 4 + 4; index += 1) {
    text += (items[index] ?? 0).toString(16).padStart(8, '0');
  }
  return text;
}

function digestWords(text: string): number[] {
  return [0, 8, 16, 24].map((start) => Number.parseInt(text.slice(start, start + 8) || '0', 16));
}
