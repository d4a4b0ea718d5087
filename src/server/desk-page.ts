import type { DeskWords } from '../diagnostics/desk-words.js';
import type { Language } from '../diagnostics/language.js';
import { escapeHtml } from './escape-html.js';

/** The package behind the desk, as it is installed: from npm, without a service of anybody's. */
export const deskPackage = { name: 'decap-cms', version: '3.16.3', script: 'decap-cms.js' } as const;

/** Nothing comes from elsewhere and nothing goes there; the package makes styles and pictures by itself. */
export const deskPolicy = [
  "default-src 'none'",
  "script-src 'self' 'unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self' blob: data:",
  "frame-src 'self'",
  "base-uri 'none'",
].join('; ');

export function deskPage(config: object, language: Language, words: DeskWords): string {
  return page(
    language,
    words,
    `<script type="application/json" id="config">${JSON.stringify(config).replaceAll('<', '\\u003c')}</script>
<script src="/__dongbei/desk.js"></script><script src="/admin/${deskPackage.script}"></script>
<script src="/__dongbei/desk-start.js"></script>`,
  );
}

/** Where the package is not installed. */
export function deskMissingPage(language: Language, words: DeskWords): string {
  const command = `npm install --save-dev ${deskPackage.name}@${deskPackage.version}`;
  return page(
    language,
    words,
    `<h1>${escapeHtml(words.desk)}</h1><p>${escapeHtml(words.missing)}</p><p>${escapeHtml(words.install)}</p>
<pre><code>${escapeHtml(command)}</code></pre>`,
  );
}

function page(language: Language, { desk }: DeskWords, body: string): string {
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(desk)}</title><link rel="icon" href="data:,"></head><body>
${body}
</body></html>
`;
}
