import nunjucks from 'nunjucks';
import type { EditionId } from '../model/edition.js';
import type { Page, SiteView } from '../model/page.js';
import { interfaceWords, type InterfaceWords } from '../words/interface-words.js';
import { knownNames, runtime } from './nunjucks-internals.js';
import { pageDescription } from './page-description.js';
import { structuredData } from './structured-data.js';

/** Filters of dongbei's own, and replacements for those of Nunjucks that count wrongly in Chinese. */
export function addFilters(environment: nunjucks.Environment): void {
  environment.addFilter('jsonscript', jsonScript);
  environment.addFilter('fill', fill);
  environment.addFilter('wordsof', (edition: EditionId): InterfaceWords => interfaceWords(edition));
  environment.addFilter('oglocale', (edition: EditionId): string => openGraphLocales[edition]);
  environment.addFilter('structured', (page: Page, site: SiteView): unknown => structuredData(page, site));
  environment.addFilter('described', pageDescription);
  environment.addFilter('titleclass', titleClass);
  environment.addFilter('thousands', thousands);
  environment.addFilter('names', (html: unknown, src: string): boolean => namesPicture(html, src));
  environment.addFilter('length', length);
  environment.addFilter('truncate', truncate);
  environment.addFilter('wordcount', (text: unknown): number => countWords(String(text)));
  // A page must come out the same on every build.
  Reflect.deleteProperty(knownNames(environment).filters, 'random');
}

/**
 * JSON for a `script` element: no `<` that could end it, no `&` that an XML parser would read, none of the line ends
 * that JavaScript has and JSON has not.
 */
function jsonScript(value: unknown): object {
  const json = JSON.stringify(value);
  return runtime.markSafe(unsafeInScript.test(json) ? json.replace(unsafeEach, unicodeEscape) : json);
}

const unsafeInScript = /[<>&\u2028\u2029]/u;
const unsafeEach = new RegExp(unsafeInScript, 'gu');

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** `'第 {n} 頁' | fill({n: 3})` -> `第 3 頁`. A name without a value stays as it is. */
function fill(text: unknown, values: Readonly<Record<string, unknown>>): string {
  return String(text).replace(/\{(\w+)\}/gu, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  );
}

/**
 * The `class` attribute of a headline, if it needs one. `phrases`: spaces and stops part it into phrases, none longer
 * than the 11 characters that fit on a phone's line, so that it breaks between them only. `long`: from 30 characters
 * on it steps down a size.
 */
function titleClass(title: string, others = ''): object {
  const classes = [others, headlineForm(title)].filter((name) => name !== '').join(' ');
  return runtime.markSafe(classes === '' ? '' : ` class="${classes}"`);
}

function headlineForm(title: string): 'long' | 'phrases' | '' {
  if (isLonger(title, 29)) return 'long';
  const words = title.trim();
  if (!/[\s，。、；：！？…—]/u.test(words)) return '';
  const phrases = words.split(/\s+|(?<=[，。、；：！？…—][」』”’》）]*)(?![，。、；：！？…—」』”’》）])/u);
  return phrases.length > 1 && !phrases.some((phrase) => isLonger(phrase, 11)) ? 'phrases' : '';
}

/** Whether a text has more characters than `most`; they are counted only where its units are more. */
function isLonger(text: string, most: number): boolean {
  return text.length > most && length(text) > most;
}

/** `1284` -> `1,284`, in every edition. */
function thousands(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/gu, ',');
}

/** True when `html` shows the picture at `src` itself. */
function namesPicture(html: unknown, src: string): boolean {
  return String(html).includes(`src="${src.replaceAll('&', '&amp;')}"`);
}

/** Characters of a text, entries of anything else. */
function length(value: unknown): number {
  if (value === undefined || value === null) return 0;
  if (typeof value === 'string' || value instanceof nunjucks.runtime.SafeString) {
    return Array.from(value.toString()).length;
  }
  if (Array.isArray(value)) return value.length;
  return typeof value === 'object' ? Object.keys(value).length : 0;
}

/** At most `most` characters, the last of them … where something was cut off, never after a comma. */
function truncate(text: unknown, most = 60): string {
  const characters = Array.from(String(text));
  if (characters.length <= most) return characters.join('');
  const kept = characters.slice(0, Math.max(0, most - 1)).join('');
  return `${kept.replace(/[\s\p{Pd}\p{Pi}\p{Ps}，、；：。,;:.]+$/u, '')}…`;
}

/** Han characters one by one, other letters and digits by the run. */
function countWords(text: string): number {
  return text.match(/\p{sc=Han}|[\p{L}\p{N}](?:(?!\p{sc=Han})[\p{L}\p{N}\p{M}.,'’-])*/gu)?.length ?? 0;
}

/** Facebook knows no Traditional characters but with a region. */
const openGraphLocales: Readonly<Record<EditionId, string>> = {
  'zh-Hant': 'zh_TW',
  'zh-Hans': 'zh_CN',
  'zh-Hant-TW': 'zh_TW',
  'zh-Hant-HK': 'zh_HK',
};
