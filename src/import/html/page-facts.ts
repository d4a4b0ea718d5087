import type { Element, Root } from 'hast';
import { peopleNames } from '../portal/people-names.js';
import type { ReadMoment } from '../written-moment.js';
import { attributeOf, elementsIn, textOf } from './elements.js';

/** What a page says of itself outside of its text: in `meta` elements, in JSON-LD, in its title. */
export interface PageFacts {
  readonly title?: string;
  readonly date?: string;
  readonly updated?: string;
  readonly source?: string;
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  readonly section?: string;
  readonly summary?: string;
  /** Address of its picture, as written. */
  readonly picture?: string;
  /** Its own address, absolute. */
  readonly address?: string;
  /** What its relative links are relative to; absolute. */
  readonly base?: string;
}

/** @param root the whole page */
export function readPageFacts(root: Root, readMoment: ReadMoment): PageFacts {
  const elements = [...elementsIn(root)];
  const metas = elements.filter(({ tagName }) => tagName === 'meta').map(readMeta);
  const data = elements.flatMap(readLinkedData);
  const all = (names: readonly string[]): string[] =>
    names.flatMap((name) => metas.filter((each) => each.name === name).map(({ value }) => value));
  const said = (names: readonly string[], key?: string): string | undefined =>
    [...all(names), ...data.flatMap((each) => textsIn(key === undefined ? undefined : each[key]))].find(
      (value) => value !== '',
    );
  const moment = (names: readonly string[], key: string): string | undefined => {
    const written = said(names, key);
    return written === undefined ? undefined : readMoment(written);
  };
  const link = (name: string, key: string, value?: string): string | undefined => {
    const found = elements.find(
      (each) => each.tagName === name && (value === undefined || attributeOf(each, 'rel') === value),
    );
    return found === undefined ? undefined : attributeOf(found, key);
  };
  const address = [link('link', 'href', 'canonical'), said(['og:url'], 'url')].find(isAbsolute);
  const base = [link('base', 'href'), address].find(isAbsolute);
  return defined({
    title: said(['og:title'], 'headline') ?? titleOf(elements),
    date: moment(
      ['article:published_time', 'publishdate', 'pubdate', 'publish_time', 'date', 'firstpublishedtime'],
      'datePublished',
    ),
    updated: moment(['article:modified_time', 'lastmodifiedtime', 'og:updated_time'], 'dateModified'),
    source: said(['contentsource', 'source', 'mediaid', 'article:source']),
    section: said(['article:section', 'columnname'], 'articleSection'),
    summary: said(['og:description', 'description'], 'description'),
    picture: said(['og:image', 'twitter:image'], 'image'),
    address,
    base,
    authors: peopleNames(said(['author', 'article:author'], 'author') ?? '').filter(
      (name) => !isAbsolute(name),
    ),
    tags: [
      ...new Set([
        ...all(['article:tag']),
        ...all(['keywords']).flatMap((each) => each.split(/[,，;；、]/u)),
      ]),
    ]
      .map((tag) => tag.trim())
      .filter((tag) => tag !== ''),
  });
}

function defined(facts: { [Key in keyof PageFacts]: PageFacts[Key] | undefined }): PageFacts {
  return Object.fromEntries(
    Object.entries(facts).filter(([, value]) => value !== undefined && value !== ''),
  ) as unknown as PageFacts;
}

function readMeta(element: Element): { readonly name: string; readonly value: string } {
  const name =
    attributeOf(element, 'property') ??
    attributeOf(element, 'name') ??
    attributeOf(element, 'itemProp') ??
    '';
  return { name: name.toLowerCase(), value: (attributeOf(element, 'content') ?? '').trim() };
}

type Data = Readonly<Record<string, unknown>>;

/** The articles of schema.org that a page describes. */
function readLinkedData(element: Element): Data[] {
  if (element.tagName !== 'script' || attributeOf(element, 'type') !== 'application/ld+json') return [];
  const [content] = element.children;
  try {
    const value: unknown = JSON.parse(content?.type === 'text' ? content.value : '');
    const graph = isData(value) && Array.isArray(value['@graph']) ? value['@graph'] : value;
    return [graph]
      .flat()
      .filter(isData)
      .filter((each) => /Article|Posting|Report/u.test(String(each['@type'])));
  } catch {
    // Broken data says nothing.
    return [];
  }
}

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null;
}

/** Texts of a value of schema.org: of things their names or addresses. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value.trim()];
  if (Array.isArray(value)) return [value.flatMap(textsIn).join('、')];
  return isData(value) ? textsIn(value['name'] ?? value['url']) : [];
}

/** The headline where the page's title begins with it, else the title without the site's name behind it. */
function titleOf(elements: readonly Element[]): string | undefined {
  const page = elements.find(({ tagName }) => tagName === 'title');
  const [first] = page?.children ?? [];
  const title = first?.type === 'text' ? first.value.replace(/\s+/gu, ' ').trim() : '';
  const headings = elements.filter(({ tagName }) => tagName === 'h1').map(textOf);
  const heading =
    headings.find((each) => each !== '' && title.startsWith(each)) ??
    (title === '' ? headings[0] : undefined);
  if (heading !== undefined) return heading;
  const cut = title.replace(/\s*(?:[_|｜]|\s[-–—]+\s|--+)\s*[^_|｜]{1,24}$/u, '');
  return cut === '' ? undefined : cut;
}

function isAbsolute(address: string | undefined): boolean {
  return address !== undefined && /^https?:\/\//iu.test(address);
}
