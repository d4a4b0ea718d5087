import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { publish } from '../../src/io/publish.js';
import { contentPolicy } from '../../src/model/content-policy.js';
import { buildSite } from '../../src/pipeline/build-site.js';
import { article, memorySources, now } from '../support/memory-sources.js';

const servers = {
  nginx: {
    program: '/usr/sbin/nginx',
    arguments: (folder: string) => ['-c', join(folder, 'rules'), '-p', folder],
    rules: (folder: string, port: number) =>
      `daemon off; master_process off; pid ${folder}/pid; error_log ${folder}/error.log;
events {}
http {
  access_log off; client_body_temp_path ${folder}/t; proxy_temp_path ${folder}/t; fastcgi_temp_path ${folder}/t; uwsgi_temp_path ${folder}/t; scgi_temp_path ${folder}/t;
  include /etc/nginx/mime.types;
  include ${folder}/public/.nginx/http.conf;
  server { listen 127.0.0.1:${String(port)}; root ${folder}/public; include ${folder}/public/.nginx/server.conf; }
}
`,
    own: '/.nginx/http.conf',
  },
  caddy: {
    program: '/usr/bin/caddy',
    arguments: (folder: string) => ['run', '--adapter', 'caddyfile', '--config', join(folder, 'rules')],
    rules: (folder: string, port: number) => `{
  admin off
  auto_https off
}
http://127.0.0.1:${String(port)} {
  root * ${folder}/public
  import ${folder}/public/.caddy/site.caddy
}
`,
    own: '/.caddy/site.caddy',
  },
};

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** Publishes a small newsroom for a server into `folder`. */
function publishFor(host: string, folder: string): void {
  const { files, diagnostics } = buildSite(
    memorySources({
      files: {
        'hlj/section.yaml': 'title: 黑龍江\n',
        'hlj/a.md': article(
          '甲',
          '文',
          'aliases: [/system/1.shtml, /舊/三江/, "/a {b} {args.0} (c).html"]\n',
        ),
      },
      config: `site: {name: 東北網, baseUrl: "https://news.example/"}\nhost: ${host}\nplainText: true\n`,
    }),
    now,
  );
  expect(diagnostics).toEqual([]);
  const texts = files.filter((file) => !('copyOf' in file));
  expect(publish(texts, join(folder, 'public'), 'public').diagnostics).toEqual([]);
  const assets = join(folder, 'public/assets');
  mkdirSync(join(assets, 'pictures/d5'), { recursive: true });
  writeFileSync(join(assets, 'pictures/d5/a-320.avif'), 'no test looks at it');
  for (const name of ['site.css', 'site.js']) writeFileSync(join(assets, name), '/* 東北 */\n'.repeat(99));
}

describe.each(Object.entries(servers))(
  'a site behind %s, with the rules that were written for it',
  (host, one) => {
    const isThere = existsSync(one.program);
    let folder: string;
    let server: ChildProcess;
    let url: string;
    beforeAll(async () => {
      if (!isThere) return;
      folder = mkdtempSync(join(tmpdir(), `dongbei-${host}-`));
      publishFor(host, folder);
      const port = await freePort();
      writeFileSync(join(folder, 'rules'), one.rules(folder, port));
      server = spawn(one.program, one.arguments(folder), {
        stdio: 'ignore',
        env: { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder },
      });
      url = `http://127.0.0.1:${String(port)}`;
      await vi.waitFor(() => fetch(url), { timeout: 10_000 });
    });
    afterAll(() => {
      if (!isThere) return;
      server.kill();
      rmSync(folder, { recursive: true, force: true });
    });
    const ask = (path: string) => fetch(`${url}${path}`, { redirect: 'manual' });

    it.skipIf(!isThere)('answers with the policy, whether it finds the page or not', async () => {
      for (const [path, status] of [
        ['/', 200],
        ['/hlj/a/', 200],
        ['/zh-hans/none/', 404],
      ] as const) {
        const { headers, status: answered } = await ask(path);
        expect(answered).toBe(status);
        expect(headers.get('content-security-policy')).toBe(`${contentPolicy}; frame-ancestors 'self'`);
        expect(headers.get('x-content-type-options')).toBe('nosniff');
      }
    });

    it.skipIf(!isThere)(
      'lets browsers keep what may be kept, and neither pages nor what is missing',
      async () => {
        for (const [path, kept] of [
          ['/', 'no-cache'],
          ['/hlj/a/', 'no-cache'],
          ['/feed.xml', 'no-cache'],
          ['/assets/site.css', 'public, max-age=600, stale-while-revalidate=86400'],
          ['/assets/pictures/d5/a-320.avif', 'public, max-age=31536000, immutable'],
          ['/assets/pictures/d5/none.avif', null],
        ] as const) {
          expect((await ask(path)).headers.get('cache-control'), path).toBe(kept);
        }
        expect((await ask('/assets/pictures/d5/a-320.avif')).headers.get('content-type')).toBe('image/avif');
      },
    );

    it.skipIf(!isThere)(
      'sends the Markdown of articles as what it is, and keeps it out of search engines',
      async () => {
        for (const path of ['/hlj/a/index.html.md', '/zh-hans/hlj/a/index.html.md']) {
          const { headers, status } = await ask(path);
          expect([status, headers.get('content-type'), headers.get('x-robots-tag')]).toEqual([
            200,
            'text/markdown; charset=utf-8',
            'noindex',
          ]);
        }
        expect((await ask('/hlj/a/')).headers.get('x-robots-tag')).toBeNull();
      },
    );

    it.skipIf(!isThere)('sends texts compressed', async () => {
      for (const path of ['/', '/assets/site.css', '/assets/site.js', '/feed.xml'])
        expect((await ask(path)).headers.get('content-encoding') ?? 'as it is', path).toBe('gzip');
    });

    it.skipIf(!isThere)(
      'leads on from earlier addresses without showing the page that stands there',
      async () => {
        for (const path of [
          '/system/1.shtml',
          '/%E8%88%8A/%E4%B8%89%E6%B1%9F',
          '/舊/三江/',
          '/a {b} {args.0} (c).html',
        ]) {
          const { status, headers } = await ask(path);
          expect([status, headers.get('location')?.replace(url, '')]).toEqual([301, '/hlj/a/']);
        }
      },
    );

    it.skipIf(!isThere)('says that there is no such page in the script of the edition', async () => {
      expect(await (await ask('/none/')).text()).toContain('lang="zh-Hant-CN"');
      expect(await (await ask('/zh-hans/none/')).text()).toContain('lang="zh-Hans-CN"');
    });

    it.skipIf(!isThere)('keeps its own rules, and what dongbei remembers, to itself', async () => {
      for (const path of [one.own, '/.dongbei/manifest']) expect((await ask(path)).status).toBe(404);
    });
  },
);
