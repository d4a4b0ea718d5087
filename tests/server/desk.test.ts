import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { deskWordsIn } from '../../src/diagnostics/desk-words.js';
import { languages } from '../../src/diagnostics/language.js';
import { parseConfig } from '../../src/config/parse-config.js';
import { articleFromForm, articleKeys, articleToForm } from '../../src/schema/article-form.js';
import { deskConfig } from '../../src/server/desk-config.js';
import { deskFiles } from '../../src/server/desk-files.js';
import { answerDesk } from '../../src/server/desk-service.js';
import { makeFolder } from '../support/command.js';

describe('the form of an article', () => {
  const written =
    '---\ntitle: 甲\nsource: 新華社\nauthors: 劉雪\ncover: /a.jpg\nglossary:\n  - 范村\n---\n\n文。\n';
  const asked =
    '---\ntitle: 甲\nsource:\n  name: 新華社\nauthors:\n  - 劉雪\ncover:\n  image: /a.jpg\nglossary:\n  - hans: 范村\n    hant: 范村\n---\n\n文。\n';

  it('has every key in its longest form, and goes back into the file in its shortest', () => {
    expect(articleToForm(written)).toBe(asked);
    expect(articleFromForm(asked)).toContain('source: 新華社\nauthors:\n  - 劉雪\ncover: /a.jpg\n');
  });

  it('leaves nothing of what was not filled in, and parts the text from the front matter', () => {
    const empty = 'subtitle: ""\ndraft: false\ntags: []\nlive:\n  until: ""\nupdates:\n  - text: ""\n';
    expect(articleFromForm(`---\ntitle: 甲\n${empty}---\n文。\n`)).toBe('---\ntitle: 甲\n---\n\n文。\n');
  });

  it('leaves what is no front matter, and what it cannot read, as it is', () => {
    for (const text of ['', '文。\n', '---\ntitle: [\n---\n\n文。\n', '---\n- a\n---\n\n文。\n']) {
      expect(articleToForm(text)).toBe(text);
    }
  });

  it('asks for every key of the front matter, in each section, with words in every language', () => {
    const site = parseConfig({
      text: 'site:\n  name: 甲\n  baseUrl: https://a.example/\n',
      file: 'c.yaml',
    }).value!;
    for (const language of languages) {
      const words = deskWordsIn(language);
      const config = deskConfig({ config: site, sections: [] }, '/desk', language, words) as {
        collections: { fields: { name: string; label: string; required: boolean }[] }[];
      };
      const [{ fields }] = config.collections as [(typeof config.collections)[number]];
      const keys = [...articleKeys.map(({ key }) => key), 'body'];
      expect(fields.map(({ name }) => name).sort()).toEqual(keys.sort());
      expect(fields.filter(({ name, label }) => name === label)).toEqual([]);
      expect(fields.filter(({ required }) => required).map(({ name }) => name)).toEqual(['title', 'date']);
    }
  });
});

describe('the service of the desk', () => {
  let root = '';
  let ask: (action: string, params: object) => ReturnType<typeof answerDesk>;
  beforeEach(() => {
    root = makeFolder({
      'secret.md': '機密',
      'content/hlj/2020/a.md': '---\ntitle: 甲\n---\n\n文。\n',
      'content/hlj/tu/section.yaml': 'title: 圖\n',
      'content/hlj/tu/b.md': '---\ntitle: 乙\n---\n\n文。\n',
    });
    const files = deskFiles(join(root, 'content'));
    ask = (action, params) => answerDesk({ action, params }, files);
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('lists the articles of a section with those in folders below, and not those of another section', () => {
    expect(ask('entriesByFolder', { folder: 'content/hlj', extension: 'md', depth: 1 })).toMatchObject({
      json: [{ data: '---\ntitle: 甲\n---\n\n文。\n', file: { path: 'content/hlj/2020/a.md' } }],
    });
    expect(ask('getEntry', { path: 'content/hlj/new.md' })).toMatchObject({ json: { data: null } });
  });

  it('writes, changes and deletes articles and pictures, and never replaces a picture', () => {
    const asset = { path: 'content/images/p.png', content: Buffer.from('png').toString('base64') };
    const dataFiles = [{ path: 'content/hlj/c.md', raw: '---\ntitle: 丙\n---\n文。\n' }];
    ask('persistEntry', { dataFiles, assets: [asset] });
    expect(readFileSync(join(root, 'content/hlj/c.md'), 'utf8')).toBe('---\ntitle: 丙\n---\n\n文。\n');
    expect(readFileSync(join(root, 'content/images/p.png'), 'utf8')).toBe('png');
    ask('persistEntry', { dataFiles: [{ path: 'content/hlj/c.md', raw: '---\ntitle: 丁\n---\n\n文。\n' }] });
    expect(readFileSync(join(root, 'content/hlj/c.md'), 'utf8')).toContain('丁');
    expect(ask('getMedia', { mediaFolder: 'content/images' })).toMatchObject({
      json: [{ name: 'p.png', content: asset.content, encoding: 'base64' }],
    });
    expect(ask('persistMedia', { asset })).toMatchObject({ status: 403 });
    ask('deleteFiles', { paths: ['content/hlj/c.md', 'content/images/p.png'] });
    expect(existsSync(join(root, 'content/hlj/c.md'))).toBe(false);
  });

  it('touches nothing outside the content folder, nothing hidden, and no other kinds of files', () => {
    symlinkSync(root, join(root, 'content/out'));
    mkdirSync(join(root, 'content/.git'));
    writeFileSync(join(root, 'content/.git/x.md'), 'x');
    for (const path of [
      ...['content/../secret.md', '../secret.md', 'secret.md', '/etc/x.md', 'content/out/secret.md'],
      ...['content/.git/x.md', 'content/hlj/tu/section.yaml', 'content/a.js', '', 'content\\..\\secret.md'],
    ]) {
      expect(ask('getEntry', { path }), path).toMatchObject({ status: 403 });
      expect(ask('persistEntry', { dataFiles: [{ path, raw: 'x' }] }), path).toMatchObject({ status: 403 });
      expect(ask('deleteFile', { path }), path).toMatchObject({ status: 403 });
    }
    expect(readFileSync(join(root, 'secret.md'), 'utf8')).toBe('機密');
    expect(ask('runCommand', {})).toMatchObject({ status: 422 });
  });
});
