import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../src/config/parse-config.js';
import { hostFile, hostFilePaths } from '../../src/hosts/host-files.js';
import type { MovedAddress } from '../../src/hosts/moved-address.js';
import { contentPolicy } from '../../src/model/content-policy.js';
import { outputPath } from '../../src/model/paths.js';
import type { SiteConfig } from '../../src/model/site.js';

const moved: MovedAddress[] = [
  { segments: ['system', '1.shtml'], isFile: true, target: '/hlj/a/' },
  { segments: ['舊', '三江'], isFile: false, target: '/hlj/%E9%96%8B/' },
];

function configOf(host: string, baseUrl = 'https://news.example/'): SiteConfig {
  const text = `site: { name: 東北網, baseUrl: "${baseUrl}" }\nhost: ${host}\n`;
  const { value } = parseConfig({ text, file: 'dongbei.config.yaml' });
  if (value === undefined) throw new Error('no configuration');
  return value;
}

function textOf(host: string, path: string, baseUrl?: string, addresses = moved): string {
  const file = hostFile(outputPath(path.split('/')), configOf(host, baseUrl), () => addresses);
  return 'text' in file ? file.text : '';
}

describe('the rules for a web server', () => {
  it('stand where it looks for them, and nowhere unless one is named', () => {
    expect(hostFilePaths(configOf('cloudflare'))).toEqual(['_headers', '_redirects']);
    expect(hostFilePaths(configOf('netlify'))).toEqual(['_headers', '_redirects']);
    expect(hostFilePaths(configOf('nginx'))).toEqual(['.nginx/http.conf', '.nginx/server.conf']);
    expect(hostFilePaths(configOf('caddy'))).toEqual(['.caddy/site.caddy']);
    expect(hostFilePaths({})).toEqual([]);
    expect(hostFilePaths(configOf('nginx'), true)).toEqual(['.nginx/http.conf']);
  });

  it('say of every answer what the pages say themselves, and that no other site may frame them', () => {
    for (const text of [
      textOf('caddy', '.caddy/site.caddy'),
      textOf('cloudflare', '_headers'),
      textOf('nginx', '.nginx/server.conf'),
    ]) {
      expect(text).toContain(`${contentPolicy}; frame-ancestors 'self'`);
      for (const name of ['X-Content-Type-Options', 'Referrer-Policy', 'Permissions-Policy']) {
        expect(text).toContain(name);
      }
    }
    expect(textOf('netlify', '_headers').split('\n').slice(0, 2)).toEqual([
      '/*',
      `  Content-Security-Policy: ${contentPolicy}; frame-ancestors 'self'`,
    ]);
  });

  it('let browsers keep assets for a visit and pictures for ever, by rules of which one holds for a file', () => {
    expect(textOf('cloudflare', '_headers').split('\n').slice(-5)).toEqual([
      '/assets/:file',
      '  Cache-Control: public, max-age=600, stale-while-revalidate=86400',
      '/assets/pictures/*',
      '  Cache-Control: public, max-age=31536000, immutable',
      '',
    ]);
    expect(textOf('cloudflare', '_headers')).not.toContain('noindex');
    expect(textOf('nginx', '.nginx/http.conf')).toContain(
      '  "~^/assets/pictures/" "public, max-age=31536000, immutable";\n  "~^/assets/" ',
    );
  });

  it('lead from earlier addresses, a folder with its slash and without, even where a page stands there', () => {
    expect(textOf('cloudflare', '_redirects')).toBe(
      '/system/1.shtml /hlj/a/ 301\n/%E8%88%8A/%E4%B8%89%E6%B1%9F /hlj/%E9%96%8B/ 301\n/%E8%88%8A/%E4%B8%89%E6%B1%9F/ /hlj/%E9%96%8B/ 301\n',
    );
    expect(textOf('netlify', '_redirects')).toContain('/system/1.shtml /hlj/a/ 301!\n');
    expect(textOf('nginx', '.nginx/http.conf')).toContain(
      '  "/system/1.shtml" "/hlj/a/";\n  "/舊/三江" "/hlj/%E9%96%8B/";\n  "/舊/三江/" "/hlj/%E9%96%8B/";\n',
    );
  });

  it('hold below a base path', () => {
    const base = 'https://news.example/news/';
    expect(textOf('netlify', '_headers', base)).toMatch(/^\/news\/\*\n/u);
    expect(textOf('netlify', '_redirects', base)).toContain('/news/system/1.shtml ');
    expect(textOf('nginx', '.nginx/http.conf', base)).toContain('"/news/system/1.shtml"');
    expect(textOf('nginx', '.nginx/server.conf', base)).toContain('location /news/zh-hans/ {');
    expect(textOf('nginx', '.nginx/http.conf', base)).toContain('"~^/news/assets/pictures/"');
    expect(textOf('caddy', '.caddy/site.caddy', base)).toContain('path "/news/zh-hans/*"');
  });

  it('compare with the decoded path where the server does, in the base path too', () => {
    const base = 'https://news.example/東北.v1/';
    expect(textOf('nginx', '.nginx/http.conf', base)).toContain('"/東北.v1/system/1.shtml" "/hlj/a/"');
    expect(textOf('nginx', '.nginx/http.conf', base)).toContain('"~^/東北\\\\.v1/assets/"');
    expect(textOf('caddy', '.caddy/site.caddy', base)).toContain('"/東北.v1/舊/三江/" "/hlj/');
    expect(textOf('netlify', '_redirects', base)).toContain('/%E6%9D%B1%E5%8C%97.v1/system/1.shtml ');
  });

  it('have Netlify show the 404 page of the edition, which it would not find', () => {
    const lines = textOf('netlify', '_redirects').trim().split('\n');
    expect(lines.slice(-2)).toEqual(['/zh-hans/* /zh-hans/404.html 404', '/* /404.html 404']);
    expect(textOf('cloudflare', '_redirects')).not.toContain('404');
  });

  it('are no more than Cloudflare reads, those of the newest articles first', () => {
    const many = Array.from({ length: 2500 }, (_, index): MovedAddress => ({
      segments: [`${String(index)}.html`],
      isFile: true,
      target: '/a/',
    }));
    const lines = (host: string): string[] => textOf(host, '_redirects', undefined, many).trim().split('\n');
    expect(lines('cloudflare')).toHaveLength(2000);
    expect(lines('cloudflare')[1999]).toBe('/1999.html /a/ 301');
    expect(lines('netlify').filter((line) => line.endsWith('301!'))).toHaveLength(2500);
  });
});
