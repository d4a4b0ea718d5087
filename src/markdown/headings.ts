import type { Element, Root } from 'hast';
import GithubSlugger from 'github-slugger';
import type { Heading } from '../model/article.js';
import { plainText } from './plain-text.js';
import { rewriteHtml } from './rewrite.js';
import type {} from './word-marks.js';
import { writtenDate } from './written-date.js';

/**
 * Ids that a heading must not take: those of the page around the article, and names under which scripts find
 * something else in `document` or `window`.
 */
const taken: readonly string[] = (
  'main content article header footer nav menu search top share related title body head html name length location ' +
  'document window forms images links scripts cookie origin self parent status history event close open print ' +
  'constructor prototype tostring valueof children attributes style dataset footnote-label picture index neighbours follow corrections updates picks points breaking'
).split(' ');

/**
 * Gives every heading an id made from its text, as GitHub does: `第一張：把住每一條路` -> `第一張把住每一條路`, a second one
 * `…-1`; that of an entry of a live article is made from its time, since its headline may be changed. Made once, from the source's text, so that a link to it holds in every edition.
 */
export function identifyHeadings(tree: Root): { readonly body: Root; readonly headings: readonly Heading[] } {
  const slugger = new GithubSlugger();
  for (const id of taken) slugger.slug(id);
  const headings: Heading[] = [];
  const body = rewriteHtml(tree, (node) => {
    const depth = node.type === 'element' && node.data?.word === undefined ? depthOf(node) : undefined;
    if (node.type !== 'element' || depth === undefined) return [node];
    const text = plainText(node);
    const { entry } = node.data ?? {};
    const id = slugger.slug(entry === undefined ? safe(text) : entryId(entry));
    headings.push({ depth, id, text: text === '' && entry !== undefined ? writtenDate(entry) : text });
    return [{ ...node, properties: { ...node.properties, id } }];
  });
  return { body, headings };
}

/** `2020-08-07T10:30:00+08:00` -> `live-202008071030`. */
function entryId(time: string): string {
  return `live-${time.slice(0, 16).replace(/\D/gu, '')}`;
}

function depthOf({ tagName }: Element): number | undefined {
  const [, depth] = /^h([1-6])$/u.exec(tagName) ?? [];
  return depth === undefined ? undefined : Number(depth);
}

/** A text that leaves something for the id, and nothing that looks like the id of a picture or footnote. */
function safe(text: string): string {
  const words = text
    .normalize('NFC')
    .replace(/[\s\u3000]+/gu, ' ')
    .trim();
  const id = new GithubSlugger().slug(words);
  return /^-*$/u.test(id) || /^(?:picture|fn|fnref)-\d/u.test(id) ? `section-${words}` : words;
}
