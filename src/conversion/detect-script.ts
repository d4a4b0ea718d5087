import type { Element } from 'hast';
import type { ArticleDocument } from '../model/article.js';
import type { Script } from '../model/edition.js';
import { collectBlocks } from './body-blocks.js';
import { scriptOfLanguage } from './language-tag.js';
import { simplifiedOnly, traditionalOnly } from './script-characters.js';

const simplified: ReadonlySet<string> = new Set(simplifiedOnly);
const traditional: ReadonlySet<string> = new Set(traditionalOnly);

/**
 * The script of a text, by the characters that only one script has: the one with more of them, so that a quoted
 * name does not outweigh an article. Undefined where there are none, or as many of each.
 */
export function detectScript(text: string): Script | undefined {
  let balance = 0;
  for (const character of text) {
    if (simplified.has(character)) balance -= 1;
    else if (traditional.has(character)) balance += 1;
  }
  if (balance === 0) return undefined;
  return balance < 0 ? 'hans' : 'hant';
}

/**
 * The script an article is written in: declared, else detected in title and body (code and other
 * languages left out), else `fallback`.
 */
export function articleScript({ meta, body }: ArticleDocument, fallback: Script): Script {
  if (meta.script !== undefined) return meta.script;
  const texts = collectBlocks(body, isForeign).map(({ text }) => text);
  return detectScript([meta.title, ...texts].join('\n')) ?? fallback;
}

function isForeign({ properties: { lang } }: Element): boolean {
  return typeof lang === 'string' && scriptOfLanguage(lang) === 'none';
}
