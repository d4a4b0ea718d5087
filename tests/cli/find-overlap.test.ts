import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { findOutputOverlap, findPreviewOverlap } from '../../src/cli/find-overlap.js';
import { makeFolder } from '../support/command.js';

let root: string;
beforeEach(() => {
  root = makeFolder({ 'content/a.md': '', 'static/logo.svg': '', 'house/site.css': '' });
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

const settings = (
  out: string,
  { templates, cache = '.cache' }: { templates?: string; cache?: string } = {},
) => ({
  folders: {
    root,
    content: join(root, 'content'),
    config: join(root, 'settings/dongbei.config.yaml'),
    output: join(root, out),
    ...(templates === undefined ? {} : { templates: join(root, templates) }),
  },
  cache: join(root, cache),
  now: 0,
  json: false,
  quiet: false,
});
const configured = { templates: 'house', assets: 'static' };

describe('findOutputOverlap', () => {
  it('finds nothing wrong with a folder of its own', () => {
    for (const out of ['public', 'contents', 'public/content', '../elsewhere']) {
      expect(findOutputOverlap(settings(out), configured), out).toEqual([]);
    }
  });

  it.each([
    ['content', 'content'],
    ['content/public', 'content'],
    ['house', 'house'],
    ['static/public', 'static'],
    ['glossary', 'glossary'],
    ['settings', 'settings/dongbei.config.yaml'],
    ['.cache/site', '.cache'],
    ['.', '.'],
    ['..', '.'],
  ])('refuses %s, which overlaps with %s', (out, other) => {
    expect(findOutputOverlap(settings(out), configured)).toMatchObject([
      { code: 'DB601', severity: 'error', details: { other, option: '--out' } },
    ]);
  });

  it('knows the templates by option, by configuration, or by their usual name', () => {
    const found = (option: object, configuration: object) =>
      findOutputOverlap(settings('templates', option), configuration).length;
    expect(found({}, {})).toBe(1);
    expect(found({}, { templates: 'house' })).toBe(0);
    expect(found({ templates: 'templates' }, { templates: 'house' })).toBe(1);
    expect(found({ templates: 'mine' }, {})).toBe(0);
  });

  it('follows links on either side', () => {
    symlinkSync(join(root, 'content'), join(root, 'www'));
    mkdirSync(join(root, 'public'));
    symlinkSync(join(root, 'public'), join(root, 'linked-static'));
    expect(findOutputOverlap(settings('www/site'), {})).toMatchObject([{ details: { other: 'content' } }]);
    expect(findOutputOverlap(settings('public'), { assets: 'linked-static' })).toMatchObject([
      { details: { other: 'linked-static' } },
    ]);
  });
});

describe('findPreviewOverlap', () => {
  const preview = (cache: string) =>
    findPreviewOverlap(join(root, cache, 'preview'), settings('public', { cache }), configured);

  it('lets the preview stand in the cache', () => {
    expect(preview('.cache')).toEqual([]);
  });

  it.each([
    ['content', 'content'],
    ['public', 'public'],
  ])('refuses a cache in %s', (cache, other) => {
    expect(preview(cache)).toMatchObject([{ code: 'DB601', details: { other, option: '--cache' } }]);
  });
});
