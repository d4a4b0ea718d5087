import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { pathToFileURL } from 'node:url';

import type { Root } from 'hast';
import type { RootContent } from 'mdast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { report } from '../../diagnostics/report.js';
import type { Diagnostic } from '../../model/diagnostic.js';
import { movedLink, reportLostLink } from '../article-links.js';
import { decodePage } from '../decode-page.js';
import { earlierAddress } from '../earlier-address.js';
import type {
  FindMoved,
  ImportedArticle,
  ImportedMeta,
  ImportedText,
  Leftover,
} from '../imported-article.js';
import { collectPictures, type PictureRoots } from '../picture-collector.js';
import { mergeBylines, type MergedByline } from '../portal/merge-bylines.js';
import { onlyPicture, plainOf, tidyBlocks } from '../tidy-blocks.js';
import type { ReadMoment } from '../written-moment.js';
import { articleBlocks } from './article-blocks.js';
import { linesAround } from './element-lines.js';
import { attributeOf, lineOf, textOf } from './elements.js';
import { findArticle } from './find-article.js';
import { readPageFacts, type PageFacts } from './page-facts.js';
import { readSurroundings, type Surroundings } from './page-surroundings.js';
import { takeFields } from './take-fields.js';

export interface PageTools extends PictureRoots {
  readonly readMoment: ReadMoment;
  readonly writeMarkdown: (content: readonly RootContent[]) => string;
}

const start = { line: 1, column: 1 };
/** More keywords than these are those of the whole site. */
const mostKeywords = 8;

/** Reads a saved page. DB903 and DB904 as for the text of one; DB908 for pictures, DB909 for links that cannot come along. */
export function importPage(
  source: { readonly location: string; readonly file: string },
  tools: PageTools,
): ImportedArticle {
  const { location, file } = source;
  const root = unified()
    .use(rehypeParse)
    .parse(decodePage(readFileSync(location)));
  const facts = readPageFacts(root, tools.readMoment);
  const name = basename(location, extname(location));
  const title = facts.title ?? name;
  const article = findArticle(root);
  const around: Surroundings =
    article === undefined
      ? { sections: [], kicker: undefined, subtitle: undefined, bylines: [], leftovers: [] }
      : readSurroundings(linesAround(root, article), title);
  const text = article === undefined ? [] : articleBlocks(article, silent);
  const inside = takeFields(tidyBlocks(text), title);
  const byline = mergeBylines([...around.bylines, ...inside.bylines]);
  const date = dateOf(facts, byline, tools.readMoment);
  const address = facts.address;
  return {
    origin: `page ${address ?? `${date ?? '-'} ${title.replace(/\s+/gu, ' ')}`}`,
    file,
    line: article === undefined ? 1 : lineOf(article),
    title,
    date,
    sections:
      around.sections.length > 0 ? around.sections : facts.section === undefined ? [] : [facts.section],
    name: address === undefined ? name : (nameIn(address) ?? name),
    addresses: [pathToFileURL(location).href, ...(address === undefined ? [] : [address])],
    read: (findMoved) => {
      const read = readText({ root, source, facts, findMoved, tools, title });
      const meta = metaOf({ title, date, facts, around, byline, cover: read.cover, text: read.plain });
      return {
        meta,
        body: tools.writeMarkdown(read.blocks),
        pictures: read.pictures,
        leftovers: [...around.leftovers, ...read.leftovers].toSorted((a, b) => a.line - b.line),
        diagnostics: [
          ...(date === undefined ? [report('DB903', file, start)] : []),
          ...(facts.title === undefined ? [report('DB904', file, start, { title })] : []),
          ...read.diagnostics,
        ],
      };
    },
  };
}

const silent = { picture: () => undefined, link: () => undefined, drop: () => undefined };

interface ReadText extends Pick<ImportedText, 'pictures' | 'leftovers' | 'diagnostics'> {
  readonly blocks: readonly RootContent[];
  readonly cover: ImportedMeta['cover'];
  readonly plain: string;
}

function readText(given: {
  readonly root: Root;
  readonly source: { readonly location: string; readonly file: string };
  readonly facts: PageFacts;
  readonly findMoved: FindMoved;
  readonly tools: PageTools;
  readonly title: string;
}): ReadText {
  const { root, source, facts, findMoved, tools, title } = given;
  const { location, file } = source;
  const collector = collectPictures(location, tools);
  const leftovers: Leftover[] = [];
  const diagnostics: Diagnostic[] = [];
  const article = findArticle(root);
  const moved = (address: string): string | undefined =>
    findMoved(address) ??
    (isRelative(address) ? findMoved(new URL(address, pathToFileURL(location)).href) : undefined);
  const blocks =
    article === undefined
      ? []
      : articleBlocks(article, {
          picture: (element) => {
            const addresses = ['src', 'dataSrc', 'dataOriginal', 'dataLazySrc'].flatMap(
              (key) => attributeOf(element, key) ?? [],
            );
            const mark = addresses.map((each) => collector.mark(each)).find((each) => each !== undefined);
            if (mark !== undefined) return mark;
            const address = addresses.at(-1) ?? '';
            diagnostics.push(
              report('DB908', file, { line: lineOf(element), column: 1 }, { address: shortened(address) }),
            );
            leftovers.push({
              line: lineOf(element),
              text: `<img src="${shortened(address)}" alt="${attributeOf(element, 'alt') ?? ''}">`,
            });
            return undefined;
          },
          link: (address, line) => {
            const found = movedLink(address, { base: facts.base, findMoved: moved });
            if (found === undefined && !/^(?:#|javascript:)/iu.test(address.trim())) {
              diagnostics.push(reportLostLink(file, line, address));
            }
            return found;
          },
          drop: (element) => {
            const said = textOf(element);
            const address = attributeOf(element, 'src');
            if (said !== '') leftovers.push({ line: lineOf(element), text: said });
            else if (address !== undefined && element.tagName !== 'script')
              leftovers.push({
                line: lineOf(element),
                text: `<${element.tagName} src="${shortened(address)}">`,
              });
          },
        });
  const taken = takeFields(tidyBlocks(blocks), title);
  const first = onlyPicture(taken.blocks[0]);
  const named =
    facts.picture === undefined ? undefined : pictureOf(facts.picture, collector.mark, taken.blocks);
  const cover =
    named !== undefined
      ? { image: named }
      : first === undefined
        ? undefined
        : {
            image: first.url,
            ...(first.alt ? { alt: first.alt } : {}),
            ...(first.title ? { caption: first.title } : {}),
          };
  const body = named === undefined && first !== undefined ? taken.blocks.slice(1) : taken.blocks;
  return {
    blocks: body,
    cover,
    plain: body.map((block) => (block.type === 'paragraph' ? plainOf(block.children) : '')).join(''),
    pictures: collector.pictures(),
    leftovers,
    diagnostics,
  };
}

/** The picture that a page names for previews, where it is there and stands nowhere in the text. */
function pictureOf(
  address: string,
  mark: (address: string) => string | undefined,
  blocks: readonly RootContent[],
): string | undefined {
  const found = mark(address);
  return found === undefined || JSON.stringify(blocks).includes(`"${found}"`) ? undefined : found;
}

function metaOf(given: {
  readonly title: string;
  readonly date: string | undefined;
  readonly facts: PageFacts;
  readonly around: Surroundings;
  readonly byline: MergedByline;
  readonly cover: ImportedMeta['cover'];
  readonly text: string;
}): ImportedMeta {
  const { title, date, facts, around, byline, cover, text } = given;
  const { editor } = byline;
  const source = byline.source ?? facts.source;
  const authors = byline.authors.length > 0 ? byline.authors : facts.authors;
  const tags = byline.tags.length > 0 ? byline.tags : facts.tags.length > mostKeywords ? [] : facts.tags;
  const { summary, updated } = facts;
  const isOwnSummary =
    summary !== undefined &&
    !spaceless(text).startsWith(
      spaceless(summary)
        .replace(/[.…。]+$/u, '')
        .slice(0, 20),
    );
  const alias = facts.address === undefined ? undefined : earlierAddress(facts.address);
  return {
    title,
    ...(around.kicker === undefined ? {} : { kicker: around.kicker }),
    ...(around.subtitle === undefined ? {} : { subtitle: around.subtitle }),
    ...(date === undefined ? {} : { date }),
    ...(updated === undefined || date === undefined || Date.parse(updated) <= Date.parse(date)
      ? {}
      : { updated }),
    ...(source === undefined ? {} : { source }),
    ...(authors.length === 0 ? {} : { authors }),
    ...(editor === undefined ? {} : { editor }),
    ...(tags.length === 0 ? {} : { tags }),
    ...(isOwnSummary ? { summary } : {}),
    ...(cover === undefined ? {} : { cover }),
    ...(alias === undefined ? {} : { aliases: [alias] }),
  };
}

/** A date with a time goes before one without. */
function dateOf(facts: PageFacts, { date }: MergedByline, readMoment: ReadMoment): string | undefined {
  const written = date === undefined ? [] : [readMoment(date) ?? []].flat();
  const all = [...(facts.date === undefined ? [] : [facts.date]), ...written];
  return all.find((each) => !each.includes('T00:00:00')) ?? all[0];
}

/** The last part of an address that names the article: `/2020/08/07/123.shtml` -> 123. */
function nameIn(address: string): string | undefined {
  const parts = decodeURI(new URL(address).pathname)
    .split('/')
    .filter((part) => part !== '' && !/^index\./iu.test(part));
  const name = parts.at(-1)?.replace(/\.\w{2,5}$/u, '');
  return name === undefined || name === '' ? undefined : name;
}

function isRelative(address: string): boolean {
  return !/^(?:[a-z][a-z\d+.-]*:|\/\/|#)/iu.test(address);
}

function spaceless(text: string): string {
  return text.replace(/[\s\u3000]+/gu, '');
}

function shortened(address: string): string {
  return address.length > 200 ? `${address.slice(0, 200)}…` : address;
}
