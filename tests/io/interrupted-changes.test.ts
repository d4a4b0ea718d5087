import type * as NodeFs from 'node:fs';
import { existsSync, linkSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { afterEach, describe, expect, it, vi } from 'vitest';

import { finishPublication } from '../../src/io/finish-publication.js';
import { readPublished } from '../../src/io/manifest.js';
import { publishedStamp } from '../../src/io/open-publication.js';
import type { Publication } from '../../src/io/publication.js';
import { sha256 } from '../../src/io/state-files.js';
import { changesBetween, publishChanges } from '../support/changes.js';
import { Killed, killAtChange, mendDisk } from '../support/disk.js';
import { standingPages, stateEntries, type Pages } from '../support/published.js';

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
  'wasFile/index.html': '夾',
  wasFolder: '檔',
};

const folders: string[] = [];
function newFolder(): { readonly out: string; readonly index: string } {
  const folder = mkdtempSync(join(tmpdir(), 'dongbei-changes-'));
  folders.push(folder);
  return { out: join(folder, 'public'), index: join(folder, 'cache/published.bin') };
}
afterEach(() => {
  mendDisk();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

type Site = ReturnType<typeof newFolder>;
const publishNext = ({ out, index }: Site): Publication =>
  publishChanges(changesBetween(before, after), out, { index });
const digests = (pages: Pages): Record<string, string> =>
  Object.fromEntries(Object.entries(pages).map(([path, text]) => [path, sha256(text)]));

/** Does `check` once for each change of the disk at which a publication of changes can be killed. */
function atEveryKill(check: (site: Site) => void, prepare: (site: Site) => void = () => undefined): void {
  for (let n = 1; ; n += 1) {
    const site = newFolder();
    publishChanges(before, site.out, { index: site.index });
    prepare(site);
    killAtChange(n, fs);
    let killed = false;
    try {
      publishNext(site);
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
      killed = true;
    }
    mendDisk();
    if (!killed) {
      expect(n).toBeGreaterThan(15);
      return;
    }
    check(site);
  }
}

function expectPublished({ out, index }: Site, pages: Pages): void {
  expect(standingPages(out)).toEqual(pages);
  expect(Object.fromEntries(readPublished(out))).toEqual(digests(pages));
  const { stamp } = publishChanges({}, out, { index });
  expect(stateEntries(out)).toEqual(['manifest']);
  expect(publishChanges(pages, out, { index })).toMatchObject({ written: 0, diagnostics: [], stamp });
}

describe('a publication of changes that is killed at any change on the disk', () => {
  it('is finished by the same one', () => {
    atEveryKill((site) => {
      expect(publishNext(site).diagnostics).toEqual([]);
      expectPublished(site, after);
    });
  });

  it('is finished, or has not begun, where no other follows; the stamp tells which', () => {
    const stamps = new Set<string | undefined>();
    atEveryKill((site) => {
      const { site: outcome, diagnostics } = finishPublication(site.out, 'public');
      expect(diagnostics).toEqual([]);
      const isAfter = outcome === 'published' || readPublished(site.out).has('wasFolder' as never);
      expectPublished(site, isAfter ? after : before);
      stamps.add(publishedStamp(site.out));
    });
    expect(stamps.size).toBe(2);
  });

  it('is finished where the manifest is one file with that of a copy of the site, which stays as it is', () => {
    const copy = ({ out }: Site): string => join(dirname(out), 'copy/.dongbei/manifest');
    atEveryKill(
      (site) => {
        expect(publishNext(site).diagnostics).toEqual([]);
        expectPublished(site, after);
        expect(Object.fromEntries(readPublished(join(dirname(site.out), 'copy')))).toEqual(digests(before));
      },
      (site) => {
        mkdirSync(dirname(copy(site)), { recursive: true });
        linkSync(join(site.out, '.dongbei/manifest'), copy(site));
      },
    );
  });

  it('is finished where the manifest had been damaged before: files are left, and none is lost', () => {
    atEveryKill(
      (site) => {
        expect(publishNext(site).diagnostics.map(({ code }) => code)).toEqual(['DB602', 'DB602']);
        expect(standingPages(site.out)).toEqual({ ...after, 'gone/deep/index.html': '將刪' });
      },
      (site) => {
        for (const path of ['index.html', 'hlj/a/index.html', 'wasFile', 'wasFolder'])
          rmSync(join(site.out, path), { recursive: true });
        fs.writeFileSync(join(site.out, '.dongbei/manifest'), '1a2b');
      },
    );
  });

  it('keeps no index that says anything else than the manifest', () => {
    atEveryKill((site) => {
      const { index, out } = site;
      publishNext({ out, index: join(dirname(index), 'other.bin') });
      expectPublished(site, after);
      expect(existsSync(index)).toBe(true);
    });
  });
});
