import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

import { describe, expect, it } from 'vitest';

import { diskSources } from '../../src/io/disk-sources.js';
import { buildSite } from '../../src/pipeline/build-site.js';
import { walkFiles } from '../../src/io/walk.js';
import { fileText } from '../support/file-text.js';
import { contentOf } from '../support/memory-store.js';

const update = Boolean(process.env['UPDATE_GOLDEN']);
const now = Date.parse('2026-01-01T00:00:00Z');

/** As `contentOf` has them. */
const encodingOf = (path: string) => (path.endsWith('.bin') ? 'latin1' : 'utf8');

/** Every folder of tests/fixtures that is a newsroom is built and compared with the folder of that name in tests/golden. */
const cases = readdirSync('tests/fixtures').filter((name) =>
  existsSync(join('tests/fixtures', name, 'dongbei.config.yaml')),
);

describe.each(cases)('the newsroom “%s”', (name) => {
  const root = resolve('tests/fixtures', name);
  const golden = join('tests/golden', name);
  const { files, diagnostics } = buildSite(
    diskSources({
      root,
      config: join(root, 'dongbei.config.yaml'),
      content: join(root, 'content'),
      output: join(root, 'public'),
    }),
    now,
  );
  const texts = new Map(
    files.flatMap((file) => {
      const text = file.path.endsWith('.bin') ? contentOf(file) : fileText(file);
      return text === undefined ? [] : [[file.path, text] as const];
    }),
  );
  if (update) {
    rmSync(golden, { recursive: true, force: true });
    for (const [path, text] of texts) {
      mkdirSync(dirname(join(golden, path)), { recursive: true });
      writeFileSync(join(golden, path), text, encodingOf(path));
    }
  }

  it('builds without a fault', () => {
    expect(diagnostics).toEqual([]);
  });

  it('publishes just the files of the golden site', () => {
    expect([...texts.keys()].sort()).toEqual(walkFiles(golden).map(({ path }) => path));
  });

  it.each([...texts.keys()])('publishes %s as it was', (path) => {
    expect(texts.get(path)).toBe(readFileSync(join(golden, path), encodingOf(path)));
  });
});
