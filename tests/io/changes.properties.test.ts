import type * as NodeFs from 'node:fs';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import fc from 'fast-check';
import { expect, it, vi } from 'vitest';

import { finishPublication } from '../../src/io/finish-publication.js';
import { readPublished } from '../../src/io/manifest.js';
import { publishedStamp } from '../../src/io/open-publication.js';
import { publish } from '../../src/io/publish.js';
import { changesBetween, publishChanges } from '../support/changes.js';
import { Killed, killAtChange, mendDisk } from '../support/disk.js';
import { outputFiles, standingPages, type Pages } from '../support/published.js';

vi.mock('node:fs', async (original) => {
  const { watchedFs } = await import('../support/disk.js');
  return watchedFs(await original());
});
const fs = await vi.importActual<typeof NodeFs>('node:fs');

/** A site as a file system can hold it: no path is a file and a folder at once. */
const site = fc
  .dictionary(
    fc
      .array(fc.constantFrom('a', 'b', '圖', 'index.html'), { minLength: 1, maxLength: 3 })
      .map((segments) => segments.join('/')),
    fc.constantFrom('一', '二', '三'),
    { maxKeys: 8 },
  )
  .map((pages) =>
    Object.fromEntries(
      Object.entries(pages).filter(
        ([path]) => !Object.keys(pages).some((other) => other.startsWith(`${path}/`)),
      ),
    ),
  );

const step = fc.record({
  site,
  /** The change of the disk at which the command is killed. */
  killedAt: fc.option(fc.integer({ min: 1, max: 30 }), { freq: 2 }),
  index: fc.constantFrom('kept', 'kept', 'lost', 'damaged', 'none'),
});

/** Publishes only what differs where the stamp tells what stands, else the whole site, as a build does. */
function publishNext(pages: Pages, known: ReadonlyMap<string, Pages>, out: string, index?: string): void {
  finishPublication(out, 'public');
  const stamp = publishedStamp(out);
  const standing = stamp === undefined ? {} : known.get(stamp);
  const publication =
    standing === undefined
      ? publish(outputFiles(pages), out, 'public')
      : publishChanges(changesBetween(standing, pages), out, index === undefined ? {} : { index });
  expect(publication.diagnostics).toEqual([]);
}

it('any publications of changes leave the same files, and the same list of them, as publishing the last site in whole', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (history) => {
      const folder = mkdtempSync(join(tmpdir(), 'dongbei-history-'));
      const [out, whole, index] = [join(folder, 'public'), join(folder, 'whole'), join(folder, 'index')];
      const known = new Map<string, Pages>();
      try {
        for (const { site: pages, killedAt, index: state } of [
          ...history,
          { ...history.at(-1)!, killedAt: null },
        ]) {
          if (state === 'lost') rmSync(index, { force: true });
          if (state === 'damaged') writeFileSync(index, '1a2b');
          if (killedAt !== null) killAtChange(killedAt, fs);
          try {
            publishNext(pages, known, out, state === 'none' ? undefined : index);
            mendDisk();
            known.set(publishedStamp(out) ?? '', pages);
          } catch (error) {
            if (!(error instanceof Killed)) throw error;
          } finally {
            mendDisk();
          }
        }
        const last = history.at(-1)?.site ?? {};
        publish(outputFiles(last), whole, 'whole');
        expect(standingPages(out)).toEqual(last);
        expect(readPublished(out)).toEqual(readPublished(whole));
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    }),
    { numRuns: 200 },
  );
});
