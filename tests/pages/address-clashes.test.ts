import { describe, expect, it } from 'vitest';

import { findAddressClashes } from '../../src/pages/address-clashes.js';

const claim = (address: string, file: string) => ({
  segments: address.split('/'),
  file,
  position: { line: 1, column: 1 },
});

describe('findAddressClashes', () => {
  it('reports the second file that wants an address, and names the first', () => {
    const [clash, ...rest] = findAddressClashes([
      claim('a/b', 'content/a/b.md'),
      claim('a/b', 'content/a/c.md'),
    ]);
    expect(clash).toMatchObject({
      code: 'DB401',
      file: 'content/a/c.md',
      details: { address: '/a/b', other: 'content/a/b.md' },
    });
    expect(rest).toEqual([]);
  });

  it('takes capital and small letters, and both Unicode forms, for the same', () => {
    expect(findAddressClashes([claim('News', 'a.md'), claim('news', 'b.md')])).toHaveLength(1);
    expect(findAddressClashes([claim('caf\u00e9', 'a.md'), claim('cafe\u0301', 'b.md')])).toHaveLength(1);
  });

  it('is silent about different addresses', () => {
    expect(findAddressClashes([claim('a', 'a.md'), claim('a/b', 'b.md')])).toEqual([]);
  });
});
