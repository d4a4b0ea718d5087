import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { publish } from '../../src/io/publish.js';
import { contentPolicy } from '../../src/model/content-policy.js';
import { buildSite } from '../../src/pipeline/build-site.js';
import { article, memorySources, now } from '../support/memory-sources.js';

const nginx = '/usr/sbin/nginx';

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

describe.skipIf(!existsSync(nginx))('a site behind nginx, with the rules that were written for it', () => {
  let folder: string;
  let server: ChildProcess;
  let url: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'dongbei-nginx-'));
    const { files, diagnostics } = buildSite(
      memorySources({
        files: {
          'hlj/section.yaml': 'title: 黑龍江\n',
          'hlj/a.md': article('甲', '文', 'aliases: [/system/1.shtml, /舊/三江/]\n'),
        },
        config: 'site: {name: 東北網, baseUrl: "https://news.example/"}\nhost: nginx\n',
      }),
      now,
    );
    expect(diagnostics).toEqual([]);
    const out = join(folder, 'public');
    expect(
      publish(
        files.filter((file) => 'text' in file),
        out,
        'public',
      ).diagnostics,
    ).toEqual([]);
    const port = await freePort();
    writeFileSync(
      join(folder, 'nginx.conf'),
      `daemon off; master_process off; pid ${folder}/pid; error_log ${folder}/error.log;
events {}
http {
  access_log off; client_body_temp_path ${folder}/t; proxy_temp_path ${folder}/t; fastcgi_temp_path ${folder}/t; uwsgi_temp_path ${folder}/t; scgi_temp_path ${folder}/t;
  include /etc/nginx/mime.types;
  include ${out}/.nginx/http.conf;
  server { listen 127.0.0.1:${String(port)}; root ${out}; include ${out}/.nginx/server.conf; }
}
`,
    );
    server = spawn(nginx, ['-c', join(folder, 'nginx.conf'), '-p', folder], { stdio: 'inherit' });
    url = `http://127.0.0.1:${String(port)}`;
    await vi.waitFor(() => fetch(url), { timeout: 10_000 });
  });
  afterAll(() => {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  });
  const ask = (path: string) => fetch(`${url}${path}`, { redirect: 'manual' });

  it('answers with the policy, whether it finds the page or not', async () => {
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

  it('leads on from earlier addresses without showing the page that stands there', async () => {
    for (const path of ['/system/1.shtml', '/%E8%88%8A/%E4%B8%89%E6%B1%9F', '/舊/三江/']) {
      const { status, headers } = await ask(path);
      expect([status, headers.get('location')]).toEqual([301, `${url}/hlj/a/`]);
    }
  });

  it('says that there is no such page in the script of the edition', async () => {
    expect(await (await ask('/none/')).text()).toContain('lang="zh-Hant-CN"');
    expect(await (await ask('/zh-hans/none/')).text()).toContain('lang="zh-Hans-CN"');
  });

  it('keeps its own rules, and what dongbei remembers, to itself', async () => {
    for (const path of ['/.nginx/http.conf', '/.dongbei/manifest'])
      expect((await ask(path)).status).toBe(404);
  });
});
