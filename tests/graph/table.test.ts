import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  emptyTable,
  readTable,
  replaceNumbers,
  spliceTable,
  type Row,
  type Table,
} from '../../src/graph/table.js';

const columns = {
  name: 'text',
  at: 'number',
  size: 'whole',
  key: 'digest',
  links: 'list',
  section: 'name',
  tags: 'names',
} as const;
type TestRow = Row<typeof columns>;

const row: fc.Arbitrary<TestRow> = fc.record({
  name: fc.string({ unit: 'binary', maxLength: 6 }),
  at: fc.double({ noNaN: true }),
  size: fc.nat(0xffff_ffff),
  key: fc.stringMatching(/^[0-9a-f]{32}$/u),
  links: fc.array(fc.nat(0xffff_ffff), { maxLength: 4 }),
  section: fc.constantFrom('', '甲', 'hlj/tu'),
  tags: fc.array(fc.oneof(fc.constantFrom('', '防汛', '\n'), fc.string({ unit: 'binary' })), {
    maxLength: 3,
  }),
});

function rowsOf(table: Table<typeof columns>): TestRow[] {
  return Array.from({ length: table.count }, (_, at) => ({
    name: table.get('name', at),
    at: table.get('at', at),
    size: table.get('size', at),
    key: table.get('key', at),
    links: table.get('links', at),
    section: table.get('section', at),
    tags: table.get('tags', at),
  }));
}

function tableOf(rows: readonly TestRow[]): Table<typeof columns> {
  return spliceTable(emptyTable(columns), [{ at: 0, removed: 0, rows }]);
}

describe('a table', () => {
  it('holds what was put in, and after any change what an array would hold', () => {
    const change = fc.record({ gap: fc.nat(3), removed: fc.nat(3), rows: fc.array(row, { maxLength: 3 }) });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), fc.array(change, { maxLength: 4 }), (rows, changes) => {
        const table = tableOf(rows);
        expect(rowsOf(table)).toEqual(rows);
        let at = 0;
        const splices = changes.flatMap(({ gap, removed, rows: added }) => {
          at += gap;
          if (at + removed > rows.length) return [];
          const splice = { at, removed, rows: added };
          at += removed;
          return [splice];
        });
        const expected = [...rows];
        for (const each of splices.toReversed()) expected.splice(each.at, each.removed, ...each.rows);
        expect(rowsOf(spliceTable(table, splices))).toEqual(expected);
        expect(rowsOf(table)).toEqual(rows);
      }),
    );
  });

  it('is read from its bytes as it was', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
        const { bytes, ...rest } = tableOf(rows).encoded();
        expect(rowsOf(readTable(columns, rest, Buffer.concat(bytes)))).toEqual(rows);
      }),
    );
  });

  it('is not read from fewer bytes than it has', () => {
    const { bytes, ...rest } = tableOf([
      { name: '甲', at: 1, size: 2, key: 'a'.repeat(32), links: [3], section: '', tags: [] },
    ]).encoded();
    expect(() => readTable(columns, rest, Buffer.concat(bytes).subarray(0, -1))).toThrow(RangeError);
  });

  it('takes other numbers for a column and keeps the others', () => {
    const rows = [1, 2].map((size) => ({
      name: '甲',
      at: size,
      size,
      key: 'b'.repeat(32),
      links: [],
      section: '',
      tags: [],
    }));
    const table = replaceNumbers(tableOf(rows), { at: new Float64Array([7, 8]) });
    expect(rowsOf(table).map(({ at, size }) => [at, size])).toEqual([
      [7, 1],
      [8, 2],
    ]);
  });
});
