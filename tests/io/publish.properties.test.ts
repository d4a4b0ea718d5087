import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';

import { publish } from '../../src/io/publish.js';
import { decideOn, outputFiles, standingPages } from '../support/published.js';

vi.mock('node:fs', async (original) => {
  const { watchedFs } = await import('../support/disk.js');
  return watchedFs(await original());
});

const segment = fc.constantFrom('a', 'b', '圖', 'index.html');
const site = fc.dictionary(
  fc.array(segment, { minLength: 1, maxLength: 3 }).map((segments) => segments.join('/')),
  fc.constantFrom('一', '二', '三'),
  { maxKeys: 8 },
);

/** A site as a file system can hold it: no path is a file and a folder at once. */
function possible(pages: Record<string, string>): Record<string, string> {
  const paths = Object.keys(pages);
  return Object.fromEntries(
    Object.entries(pages).filter(([path]) => !paths.some((other) => other.startsWith(`${path}/`))),
  );
}

function inFolder(work: (out: string) => void): void {
  const out = join(mkdtempSync(join(tmpdir(), 'dongbei-history-')), 'public');
  try {
    work(out);
  } finally {
    rmSync(dirname(out), { recursive: true, force: true });
  }
}

describe('publishing one site after another', () => {
  it('leaves exactly the files of the last one', () => {
    fc.assert(
      fc.property(fc.array(site.map(possible), { minLength: 1, maxLength: 6 }), (history) => {
        inFolder((out) => {
          for (const pages of history)
            expect(publish(outputFiles(pages), out, 'public').diagnostics).toEqual([]);
          expect(standingPages(out)).toEqual(history.at(-1));
        });
      }),
      { numRuns: 100 },
    );
  });

  it('ends the same when the one before was killed between its decision and its end', () => {
    fc.assert(
      fc.property(site.map(possible), site.map(possible), site.map(possible), (before, killed, last) => {
        inFolder((out) => {
          publish(outputFiles(before), out, 'public');
          decideOn(outputFiles(killed), out);
          expect(standingPages(out)).toEqual(before);
          expect(publish(outputFiles(last), out, 'public').diagnostics).toEqual([]);
          expect(standingPages(out)).toEqual(last);
        });
      }),
      { numRuns: 60 },
    );
  });
});
