import type { CompareWords } from '../diagnostics/compare-words.js';
import type { Language } from '../diagnostics/language.js';
import type { Edition } from '../model/edition.js';
import type { ComparedArticle, ComparedStretch } from '../pipeline/compare-article.js';
import { escapeHtml } from './escape-html.js';

export interface ComparePage {
  readonly article: ComparedArticle;
  readonly file: string;
  readonly title: string;
  readonly editions: readonly (Pick<Edition, 'id' | 'lang'> & { readonly url: string })[];
  /** Folders of the content folder whose words can be decided, the article's own last. */
  readonly scopes: readonly string[];
  readonly words: CompareWords;
  readonly language: Language;
  /** Of this run of the preview: whoever has it may write into the glossary. */
  readonly token: string;
}

/** The page that shows the editions of an article side by side, with every character marked that differs. */
export function comparePage(page: ComparePage): string {
  const { article, file, title, editions, scopes, words, language, token } = page;
  const heads = editions.map(
    ({ id, url }) =>
      `<div class="cell"><a href="${escapeHtml(url)}">${escapeHtml(words.editions[id])}</a></div>`,
  );
  const rows = article.texts.map(({ isFront, stretches }, text) => {
    if (stretches.every(isBlank)) return '';
    const cells = editions.map(
      ({ lang }, edition) =>
        `<p class="cell" lang="${lang}">${stretches.map((each) => stretchHtml(each, text, edition)).join('')}</p>`,
    );
    return `<div class="row${isFront ? ' front' : ''}">${cells.join('')}</div>\n`;
  });
  const options = scopes.map(
    (scope) =>
      `<option value="${escapeHtml(scope)}">${escapeHtml(scope === '' ? words.everywhere : scope)}</option>`,
  );
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(`${words.compare}：${title}`)}</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="/__dongbei/compare.css"><script src="/__dongbei/compare.js" type="module"></script></head>
<body data-token="${token}">
<header><h1>${escapeHtml(words.compare)}</h1><p>${escapeHtml(file)}</p><p id="help">${escapeHtml(words.help)}</p></header>
<main aria-describedby="help">
<div class="row head">${heads.join('')}</div>
${rows.join('')}</main>
<aside id="why" hidden tabindex="-1" aria-labelledby="what">
<h2 id="what"></h2><dl></dl>
<form><p>${escapeHtml(words.decide)}</p>
<label>${escapeHtml(words.hans)} <input name="hans" lang="zh-Hans" required></label>
<label>${escapeHtml(words.hant)} <input name="hant" lang="zh-Hant" required></label>
<label>${escapeHtml(words.scope)} <select name="scope">${options.join('')}</select></label>
<button>${escapeHtml(words.write)}</button><output></output></form>
<button type="button" class="close">${escapeHtml(words.close)}</button>
</aside>
</body></html>
`;
}

function isBlank({ forms }: ComparedStretch): boolean {
  return typeof forms === 'string' && forms.trim() === '';
}

function stretchHtml({ start, forms }: ComparedStretch, text: number, edition: number): string {
  if (typeof forms === 'string') return escapeHtml(forms.replaceAll('\uFFFC', '▢'));
  const form = escapeHtml(forms[edition] ?? '');
  return forms.some((each) => /\p{Script=Han}/u.test(each))
    ? `<span class="differs" role="button" tabindex="-1" data-text="${text}" data-start="${start}">${form}</span>`
    : `<span class="sign">${form}</span>`;
}
