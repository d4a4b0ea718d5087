import type * as NodeFs from 'node:fs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { finishPublication } from '../../src/io/finish-publication.js';
import type { Publication } from '../../src/io/publication.js';
import { publish } from '../../src/io/publish.js';
import { disk, Killed, killAtChange, mendDisk, refuseChanges, systemError } from '../support/disk.js';
import { emptyFolders, outputFiles, standingPages, stateEntries, type Pages } from '../support/published.js';

vi.mock('node:fs', async (original) => {
  const { watchedFs } = await import('../support/disk.js');
  return watchedFs(await original());
});
const fs = await vi.importActual<typeof NodeFs>('node:fs');

const before: Pages = {
  'index.html': '舊首頁',
  'same.css': '同',
  'hlj/a/index.html': '舊甲',
  'gone/deep/index.html': '將刪',
  wasFile: '檔',
  'wasFolder/index.html': '夾',
};
const after: Pages = {
  'index.html': '新首頁',
  'same.css': '同',
  'hlj/a/index.html': '新甲',
  'hlj/b/index.html': '新乙',
  'z/index.html': '新丙',
  'wasFile/index.html': '夾',
  wasFolder: '檔',
};
const last: Pages = { 'index.html': '最後', 'hlj/b/index.html': '改乙', 'c.html': '丙' };

const folders: string[] = [];
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dongbei-interrupted-'));
  folders.push(folder);
  return join(folder, 'public');
}
afterEach(() => {
  mendDisk();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const publishPages = (pages: Pages, out: string): Publication => publish(outputFiles(pages), out, 'public');

/** Publishes `pages` with the process killed at the n-th change; false where it was done before that. */
function publishKilled(pages: Pages, out: string, n: number): boolean {
  killAtChange(n, fs);
  try {
    publishPages(pages, out);
    return false;
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
    return true;
  } finally {
    mendDisk();
  }
}

/** Does `check` once for each change at which a publication of `after` over `from` can be killed. */
function atEveryKill(from: Pages | undefined, check: (out: string) => void): void {
  for (let n = 1; ; n += 1) {
    const out = newFolder();
    if (from !== undefined) publishPages(from, out);
    if (!publishKilled(after, out, n)) {
      expect(n).toBeGreaterThan(15);
      return;
    }
    check(out);
  }
}

const stays = Object.keys(before).filter((path) => path in after);
const added = ['hlj/b/index.html', 'z/index.html'];

describe('a publication that is killed at any change on the disk', () => {
  it('leaves every file whole, and none missing that is in the old and in the new site', () => {
    atEveryKill(before, (out) => {
      const standing = standingPages(out);
      for (const [path, text] of Object.entries(standing))
        expect([before[path], after[path]]).toContain(text);
      for (const path of stays) expect(standing).toHaveProperty([path]);
    });
  });

  it('has new files in place before the pages that link to them, and removes old ones last', () => {
    atEveryKill(before, (out) => {
      const standing = standingPages(out);
      const isNew = (path: string): boolean => standing[path] === after[path];
      if (isNew('index.html')) for (const path of added) expect(standing).toHaveProperty([path]);
      if (!('gone/deep/index.html' in standing)) for (const path of stays) expect(isNew(path)).toBe(true);
    });
  });

  it('is finished by the same build', () => {
    atEveryKill(before, (out) => {
      expect(publishPages(after, out).diagnostics).toEqual([]);
      expect(standingPages(out)).toEqual(after);
      expect(emptyFolders(out)).toEqual([]);
      expect(stateEntries(out)).toEqual(['manifest']);
    });
  });

  it('does not keep another build from publishing another site', () => {
    atEveryKill(before, (out) => {
      expect(publishPages(last, out).diagnostics).toEqual([]);
      expect(standingPages(out)).toEqual(last);
      expect(stateEntries(out)).toEqual(['manifest']);
    });
  });

  it('is finished, or has not begun, where the next build has errors', () => {
    atEveryKill(before, (out) => {
      const { site, diagnostics } = finishPublication(out, 'public');
      expect(diagnostics).toEqual([]);
      expect(standingPages(out)).toEqual(site === 'published' ? after : expect.toSatisfy(isOneSite));
    });
  });

  it('is finished where it was the first one', () => {
    atEveryKill(undefined, (out) => {
      expect(publishPages(after, out).diagnostics).toEqual([]);
      expect(standingPages(out)).toEqual(after);
      expect(stateEntries(out)).toEqual(['manifest']);
    });
  });

  it('is finished after any number of builds that are killed too', () => {
    const kills = fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 4 });
    fc.assert(
      fc.property(kills, (changes) => {
        const out = newFolder();
        publishPages(before, out);
        for (const n of changes) publishKilled(after, out, n);
        expect(publishPages(after, out).diagnostics).toEqual([]);
        expect(standingPages(out)).toEqual(after);
        expect(stateEntries(out)).toEqual(['manifest']);
      }),
      { numRuns: 60 },
    );
  });
});

function isOneSite(standing: Pages): boolean {
  const text = JSON.stringify(Object.entries(standing).sort());
  return [before, after].some((site) => JSON.stringify(Object.entries(site).sort()) === text);
}

describe('a publication that the system interrupts', () => {
  it('says truly whether the site is as it was, published in part, or published', () => {
    const told = new Set<string>();
    for (let n = 1; ; n += 1) {
      const out = newFolder();
      publishPages(before, out);
      const refused = refuseChanges('ENOSPC', ({ number }) => number === n);
      const { site, diagnostics } = publishPages(after, out);
      mendDisk();
      if (refused() === 0) break;
      told.add(site);
      const codes = diagnostics.map(({ code }) => code);
      expect([site, ...codes]).toEqual(
        { untouched: ['untouched', 'DB603'], partly: ['partly', 'DB605'], published: ['published'] }[site],
      );
      if (site === 'untouched') expect(standingPages(out)).toEqual(before);
      if (site === 'published') expect(standingPages(out)).toEqual(after);
      expect(publishPages(after, out).diagnostics).toEqual([]);
      expect(standingPages(out)).toEqual(after);
      expect(stateEntries(out)).toEqual(['manifest']);
    }
    expect([...told].sort()).toEqual(['partly', 'published', 'untouched']);
  });

  it('keeps what is staged once it has decided', () => {
    const out = newFolder();
    publishPages(before, out);
    const state = join(out, '.dongbei');
    disk.around = (operation, _, run) => {
      const decided = operation === 'fsyncSync' && fs.existsSync(join(state, 'journal'));
      if (decided) throw systemError('EIO', 'fsync');
      return run();
    };
    expect(publishPages(after, out)).toMatchObject({ site: 'partly', diagnostics: [{ code: 'DB605' }] });
    mendDisk();
    expect(finishPublication(out, 'public')).toMatchObject({ site: 'published', diagnostics: [] });
    expect(standingPages(out)).toEqual(after);
  });

  it('stays unfinished while the system refuses, and is finished when it no longer does', () => {
    const out = newFolder();
    publishPages(before, out);
    refuseChanges(
      'EACCES',
      ({ operation, args }) => operation === 'renameSync' && args[1] === join(out, 'index.html'),
    );
    for (const build of [
      publishPages(after, out),
      publishPages(last, out),
      finishPublication(out, 'public'),
    ]) {
      expect(build).toMatchObject({ site: 'partly', diagnostics: [{ code: 'DB605', severity: 'error' }] });
    }
    mendDisk();
    expect(finishPublication(out, 'public')).toMatchObject({ site: 'published', diagnostics: [] });
    expect(standingPages(out)).toEqual(after);
  });
});
