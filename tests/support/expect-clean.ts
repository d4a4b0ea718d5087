import { expect } from 'vitest';

import type { OutputPath } from '../../src/model/paths.js';
import { buildSite } from '../../src/pipeline/build-site.js';
import { memorySources, now as usualNow, type Newsroom } from './memory-sources.js';
import { contentOf, renditionOf, type IncrementalSite } from './memory-store.js';

/** Expects that what is published is byte for byte what a build from nothing makes; where that has errors, nothing. */
export function expectClean(
  site: IncrementalSite,
  newsroom: Newsroom,
  now = usualNow,
  isPreview = false,
): void {
  const { files, renditions, shareCards, diagnostics } = buildSite(memorySources(newsroom), now, {
    isPreview,
  });
  expect(site.diagnostics()).toEqual(diagnostics);
  if (diagnostics.some(({ severity }) => severity === 'error')) return;
  const clean = new Map([
    ...files.map((file): [OutputPath, string] => [file.path, contentOf(file)]),
    ...renditions.map((each): [OutputPath, string] => [each.path, renditionOf(each)]),
    ...shareCards.map((path): [OutputPath, string] => [path, 'card']),
  ]);
  expect([...site.published().keys()].sort()).toEqual([...clean.keys()].sort());
  for (const [path, text] of clean) expect(site.published().get(path), path).toBe(text);
}
