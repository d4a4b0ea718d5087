import type { Element } from 'hast';
import type { ArticleDocument } from '../model/article.js';
import type { Script } from '../model/edition.js';
import { collectBlocks } from './body-blocks.js';
import { scriptOfLanguage } from './language-tag.js';
import { simplifiedOnly, traditionalOnly } from './script-characters.js';

/** By UTF-16 unit (all of these characters are of the basic plane): 1 for what only Traditional has, -1 for what only Simplified has. */
const weights = new Int8Array(0x10000);
for (let index = 0; index < simplifiedOnly.length; index += 1) weights[simplifiedOnly.charCodeAt(index)] = -1;
for (let index = 0; index < traditionalOnly.length; index += 1)
  weights[traditionalOnly.charCodeAt(index)] = 1;

/**
 * The script of a text, by the characters that only one script has: the one with more of them, so that a quoted
 * name does not outweigh an article. Undefined where there are none, or as many of each.
 */
export function detectScript(text: string): Script | undefined {
  let balance = 0;
  for (let index = 0; index < text.length; index += 1) balance += weights[text.charCodeAt(index)] ?? 0;
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
