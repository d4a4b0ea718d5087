import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { diskSources } from '../../src/io/disk-sources.js';
import { readPictureFacts } from '../../src/io/picture-facts.js';
import { sourcePath } from '../../src/model/paths.js';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'dongbei-sources-'));
  mkdirSync(join(root, 'content'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

const sources = () =>
  diskSources({
    root,
    config: join(root, 'dongbei.config.yaml'),
    content: join(root, 'content'),
    output: join(root, 'public'),
  });

describe('diskSources', () => {
  it('names files relative to where the command runs', () => {
    expect(sources().contentName(sourcePath('a/b.md'))).toBe('content/a/b.md');
    expect(sources().config()).toBeUndefined();
  });

  it('reports names that cannot be addresses, and links out of the folder', () => {
    writeFileSync(join(root, 'content/為何?.md'), '');
    writeFileSync(join(root, 'content/good 好.md'), '');
    symlinkSync('/etc/hostname', join(root, 'content/host.md'));
    const { files, diagnostics } = sources().contentFiles();
    expect(files).toEqual(['good 好.md']);
    expect(diagnostics.map(({ code, file }) => [code, file])).toEqual([
      ['DB003', 'content/host.md'],
      ['DB002', 'content/為何?.md'],
    ]);
  });

  it('reads a file whose name the disk spells in decomposed Unicode', () => {
    const decomposed = 'cafe\u0301.md';
    writeFileSync(join(root, 'content', decomposed), 'text');
    const reading = sources();
    const { files } = reading.contentFiles();
    expect(files).toEqual(['caf\u00e9.md']);
    expect(Buffer.from(reading.readContent(files[0]!) ?? []).toString()).toBe('text');
  });

  it('has no bytes for a file that was taken away since it was listed', () => {
    const path = join(root, 'content/a.md');
    writeFileSync(path, 'text');
    const reading = sources();
    const { files } = reading.contentFiles();
    rmSync(path);
    expect(reading.readContent(files[0]!)).toBeUndefined();
  });

  it('puts the newsroom’s templates and assets on top of the shipped ones', () => {
    mkdirSync(join(root, 'templates/assets'), { recursive: true });
    mkdirSync(join(root, 'static'));
    writeFileSync(join(root, 'templates/article.njk'), 'own');
    writeFileSync(join(root, 'templates/assets/site.css'), 'own');
    writeFileSync(join(root, 'static/CNAME'), 'news.example');
    mkdirSync(join(root, 'static/.git'));
    writeFileSync(join(root, 'static/.git/config'), 'secret');
    mkdirSync(join(root, 'static/.well-known'));
    writeFileSync(join(root, 'static/.well-known/security.txt'), 'Contact');
    const reading = sources();
    const templates = reading.templates(undefined);
    expect(templates.get('article.njk')).toEqual({
      bytes: Buffer.from('own'),
      file: 'templates/article.njk',
    });
    expect(templates.has('home.njk')).toBe(true);
    const { files: assets } = reading.assets({ templates: undefined, assets: 'static' });
    expect(assets.find(({ path }) => path === 'assets/site.css')?.location).toBe(
      join(root, 'templates/assets/site.css'),
    );
    expect(assets.map(({ path }) => path).filter((path) => !path.startsWith('assets/'))).toEqual([
      '.well-known/security.txt',
      'CNAME',
    ]);
  });
});

describe('readPictureFacts', () => {
  const picture = (alpha = 1) =>
    sharp({
      create: {
        width: 60,
        height: 40,
        channels: alpha === 1 ? 3 : 4,
        background: { r: 17, g: 34, b: 51, alpha },
      },
    });
  const size = { width: 60, height: 40 };

  it.each(['jpeg', 'png', 'webp', 'avif', 'gif'] as const)('reads %s', async (format) => {
    expect(readPictureFacts(await picture().toFormat(format).toBuffer())).toMatchObject(size);
  });

  it('turns a picture as its EXIF orientation says', async () => {
    const turned = await picture().jpeg().withMetadata({ orientation: 6 }).toBuffer();
    expect(readPictureFacts(turned)).toMatchObject({ width: 40, height: 60 });
  });

  it('refuses what browsers do not show', async () => {
    expect(readPictureFacts(await picture().tiff().toBuffer())).toBeUndefined();
    expect(readPictureFacts(new TextEncoder().encode('no picture'))).toBeUndefined();
    expect(readPictureFacts(new Uint8Array())).toBeUndefined();
  });

  it('knows a picture that can be seen through', async () => {
    const alphaOf = async (bytes: Promise<Buffer>) => readPictureFacts(await bytes)?.still?.hasAlpha;
    for (const format of ['png', 'webp'] as const) {
      expect(await alphaOf(picture().toFormat(format).toBuffer())).toBe(false);
      expect(await alphaOf(picture(0.5).toFormat(format).toBuffer())).toBe(true);
    }
    expect(await alphaOf(picture(0.5).webp({ lossless: true }).toBuffer())).toBe(true);
    expect(await alphaOf(picture(0.5).png({ palette: true }).toBuffer())).toBe(true);
  });

  it('leaves what moves, what is drawn and what is AVIF already as it is', async () => {
    const frames = await Promise.all(
      ['#123', '#fed'].map((background) =>
        sharp({ create: { width: 60, height: 40, channels: 3, background } })
          .png()
          .toBuffer(),
      ),
    );
    const moving = sharp(frames, { join: { animated: true } });
    expect(readPictureFacts(await moving.webp().toBuffer())).toEqual(size);
    expect(readPictureFacts(await picture().gif().toBuffer())).toEqual(size);
    expect(readPictureFacts(await picture().avif().toBuffer())).toEqual(size);
    const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40"/>';
    expect(readPictureFacts(new TextEncoder().encode(drawing))).toEqual(size);
  });
});
