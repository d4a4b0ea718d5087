import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { stage } from '../../src/io/journal.js';
import { publish } from '../../src/io/publish.js';
import { planPublication } from '../../src/io/publish-plan.js';
import { walkFiles } from '../../src/io/walk.js';
import type { OutputFile } from '../../src/model/output.js';
import { outputPath, type OutputPath } from '../../src/model/paths.js';

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

const files = (pages: Record<string, string>): OutputFile[] =>
  Object.entries(pages).map(([path, text]) => ({ path: outputPath(path.split('/')), text }));

function standing(out: string): Record<string, string> {
  return Object.fromEntries(walkFiles(out).map(({ path }) => [path, readFileSync(join(out, path), 'utf8')]));
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
          for (const pages of history) expect(publish(files(pages), out, 'public').diagnostics).toEqual([]);
          expect(standing(out)).toEqual(history.at(-1));
        });
      }),
      { numRuns: 100 },
    );
  });

  it('ends the same when the one before was killed between its decision and its end', () => {
    fc.assert(
      fc.property(site.map(possible), site.map(possible), site.map(possible), (before, killed, last) => {
        inFolder((out) => {
          publish(files(before), out, 'public');
          const manifest = JSON.parse(readFileSync(join(out, '.dongbei/manifest.json'), 'utf8')) as Record<
            OutputPath,
            string
          >;
          stage(
            planPublication(files(killed), out, new Map(Object.entries(manifest) as [OutputPath, string][])),
            out,
          );
          expect(standing(out)).toEqual(before);
          expect(publish(files(last), out, 'public').diagnostics).toEqual([]);
          expect(standing(out)).toEqual(last);
        });
      }),
      { numRuns: 60 },
    );
  });
});
