import type { Explanation } from '../diagnostics/entry.js';
import type { Language } from '../diagnostics/language.js';
import { fillIn, messagesIn } from '../diagnostics/messages.js';
import type { Diagnostic } from '../model/diagnostic.js';

export interface ShownFault extends Explanation {
  readonly diagnostic: Diagnostic;
  readonly frame: readonly string[];
}

const style = `
:root { color-scheme: light dark; font: 16px/1.7 "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
h1 { font-size: 1.5rem; border-top: 3px solid #a1261d; padding-top: .5rem }
article { margin: 2rem 0 }
h2 { font-size: 1.1rem; margin: 0 }
.place { font-family: monospace; opacity: .75; margin: 0 }
pre { overflow-x: auto; padding: .75rem 1rem; background: #8881; line-height: 1.5;
  font-family: "Noto Sans Mono CJK SC", "Sarasa Mono SC", monospace }
`;

/** The page that `dongbei dev` answers with while there are errors. */
export function errorPage(faults: readonly ShownFault[], language: Language): string {
  const words = messagesIn(language);
  const articles = faults.map(({ diagnostic, what, why, fix, frame }) => {
    const { file, line, column, code } = diagnostic;
    return `<article><h2>${escapeHtml(what)}</h2>
<p class="place">${escapeHtml(`${file}:${line}:${column}`)} · ${code}</p>
${frame.length === 0 ? '' : `<pre>${escapeHtml(frame.join('\n'))}</pre>`}
<p>${words.why}${words.colon}${escapeHtml(why)}<br>${words.fix}${words.colon}<strong>${escapeHtml(fix)}</strong></p></article>`;
  });
  return page(fillIn(words.errorCount, { n: faults.length }), articles.join('\n'), language);
}

/** The page for a fault of dongbei's own. */
export function bugPage(message: string, details: string, language: Language): string {
  return page(escapeHtml(message), `<pre>${escapeHtml(details)}</pre>`, language);
}

function page(title: string, content: string, language: Language): string {
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title} · dongbei</title><style>${style}</style></head>
<body><h1>${title}</h1>
${content}
</body></html>
`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/gu, (character) => `&#${character.charCodeAt(0)};`);
}
