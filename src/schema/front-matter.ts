import * as z from 'zod';
import { report, sortDiagnostics } from '../diagnostics/report.js';
import type { ArticleMeta, Note } from '../model/article.js';
import type { Position } from '../model/diagnostic.js';
import { isPathSegment } from '../model/paths.js';
import type { Staged } from '../model/staged.js';
import type { Term } from '../model/term.js';
import { checkData } from './check-data.js';
import { checkSettings } from './check-rules.js';
import { severalInOne } from './several-in-one.js';
import { instant } from './instant.js';
import type { WrittenInstant } from './parse-instant.js';
import { strictMap, textOrMap } from './strict-map.js';
import { term, termsOf } from './terms.js';
import { areSegments, namesOrList, text, textOrList, textThat, webAddress, wholeNumber } from './values.js';
import { readYaml, type Path } from './yaml-data.js';

const source = { name: text, url: webAddress.exactOptional() };
const cover = {
  image: text.exactOptional(),
  alt: text.exactOptional(),
  caption: text.exactOptional(),
  credit: text.exactOptional(),
};

const note = strictMap({ date: instant, text });

/** Something that ends by itself. */
const ending = strictMap({ until: instant });

/** What decides the addresses of an article or a plain page. */
export const addressKeys = {
  slug: textThat('slug', (value) => isPathSegment(value) && !/\s/u.test(value))
    .transform((value) => value.normalize('NFC'))
    .exactOptional(),
  aliases: textOrList(alias()).exactOptional(),
};

/** The keys of an article, in the order in which forms ask for them. */
export const articleShape = {
  title: text,
  kicker: text.exactOptional(),
  subtitle: text.exactOptional(),
  date: instant,
  updated: instant.exactOptional(),
  corrections: z.array(note).exactOptional(),
  updates: z.array(note).exactOptional(),
  source: textOrMap(source).exactOptional(),
  authors: namesOrList().exactOptional(),
  editor: text.exactOptional(),
  tags: textOrList().exactOptional(),
  topics: textOrList().exactOptional(),
  related: textOrList().exactOptional(),
  summary: text.exactOptional(),
  cover: textOrMap(cover).exactOptional(),
  ...addressKeys,
  draft: z.boolean().exactOptional(),
  lead: wholeNumber(1, 99).exactOptional(),
  pick: wholeNumber(1, 9).exactOptional(),
  breaking: ending.exactOptional(),
  live: ending.exactOptional(),
  points: textOrList().exactOptional(),
  script: z.enum(['hans', 'hant']).exactOptional(),
  glossary: z.array(term).exactOptional(),
};
/** What the front matter of an article may say. */
export const articleSchema = strictMap({
  ...articleShape,
  // Nothing of the article: only `check` asks, which reads it itself (`readRules`).
  check: checkSettings.transform(() => undefined).exactOptional(),
});

/** Metadata without a summary where the front matter has none: it is cut from the text then. */
export type WrittenMeta = Omit<ArticleMeta, 'summary'> & { readonly summary?: string };

export interface FrontMatter {
  readonly meta: WrittenMeta;
  readonly terms: readonly Term[];
  /** Where the value at a path like `['cover', 'image']` stands in the file, else the nearest around it. */
  readonly at: (path: Path) => Position;
}

/** Stands in for a title or date that cannot be read, so that the rest of the article is checked in the same run. */
const standIns = { title: '-', date: '1970-01-01T00:00:00+00:00' };

/** What stands in for front matter that is not there. Never published: its absence is an error. */
export const absentMeta: WrittenMeta = {
  ...standIns,
  instant: 0,
  authors: [],
  tags: [],
  aliases: [],
  draft: false,
};

/** Whether title and date stand in for what could not be read. */
export function isStandIn({ title, date }: Pick<ArticleMeta, 'title' | 'date'>): boolean {
  return title === standIns.title && date === standIns.date;
}

/**
 * Reads the YAML between the fences of an article.
 *
 * All its faults are reported: DB102 (one for each outermost key with broken YAML), DB103–DB107, DB109–DB111, DB113, DB114. A missing
 * key is reported at the opening fence. There is always a value: what is faulty is left out of it, and a title or date
 * that is missing has a stand-in. Texts are trimmed and on one line; `slug` and `aliases` are NFC and not
 * percent-encoded.
 *
 * @param input `line` is the 1-based number of the line after the opening fence
 */
export function readFrontMatter(input: { text: string; file: string; line: number }): {
  readonly value: FrontMatter;
  readonly diagnostics: Staged<FrontMatter>['diagnostics'];
} {
  const { line, file } = input;
  const start = line > 1 ? { line: line - 1, column: 1, length: 3 } : { line: 1, column: 1 };
  const data = readYaml({ ...input, start });
  const checked = checkData(articleSchema, data);
  const { diagnostics } = checked;
  const value =
    checked.value ?? checkData(articleSchema, { ...data, value: { ...data.value, ...standIns } }).value;
  if (value === undefined) return { value: { meta: absentMeta, terms: [], at: data.at }, diagnostics };
  const { date, source: credit, cover: picture, glossary, corrections = [], updates = [], ...others } = value;
  const { updated: changed, breaking, live, ...rest } = others;
  const updated = latestOf([changed, ...corrections.map(dateOf), ...updates.map(dateOf)]);
  const meta: WrittenMeta = {
    ...rest,
    date: date.written,
    instant: date.instant,
    ...(updated === undefined ? {} : { updated: updated.written }),
    ...(corrections.length === 0 ? {} : { corrections: newestFirst(corrections) }),
    ...(updates.length === 0 ? {} : { updates: newestFirst(updates) }),
    ...(credit === undefined ? {} : { source: typeof credit === 'string' ? { name: credit } : credit }),
    ...coverOf(picture),
    ...(breaking === undefined ? {} : { breaking: { until: breaking.until.written } }),
    ...(live === undefined ? {} : { live: { until: live.until.written } }),
    authors: value.authors ?? [],
    tags: value.tags ?? [],
    aliases: value.aliases ?? [],
    draft: value.draft ?? false,
  };
  const terms = termsOf(glossary ?? [], data, ['glossary']);
  const changes: readonly (readonly [Path, WrittenInstant])[] = [
    ...(changed === undefined ? [] : [[['updated'], changed] as const]),
    ...corrections.map((each, index) => [['corrections', index, 'date'], each.date] as const),
    ...updates.map((each, index) => [['updates', index, 'date'], each.date] as const),
  ];
  const late = changes
    .filter(([, { instant: at }]) => at < date.instant)
    .map(([path]) => report('DB110', file, data.at(path), { key: String(path[0]) }));
  const ended = Object.entries({ breaking, live })
    .filter(([, state]) => state !== undefined && state.until.instant <= date.instant)
    .map(([key]) => report('DB113', file, data.at([key, 'until']), { key: `${key}.until` }));
  const pictureless = typeof picture === 'object' && picture.image === undefined;
  const several = [...severalInOne('authors', meta.authors, data), ...severalInOne('tags', meta.tags, data)];
  return {
    value: { meta, terms, at: data.at },
    diagnostics: sortDiagnostics([
      ...diagnostics,
      ...late,
      ...ended,
      ...several,
      ...(pictureless ? [report('DB114', file, data.keyAt(['cover']))] : []),
    ]),
  };
}

/** A cover whose picture is still to be found is none yet. */
function coverOf(
  written: string | Partial<NonNullable<WrittenMeta['cover']>> | undefined,
): Pick<WrittenMeta, 'cover'> {
  const { image, ...texts } = typeof written === 'string' ? { image: written } : (written ?? {});
  return image === undefined ? {} : { cover: { alt: '', ...texts, image } };
}

interface DatedText {
  readonly date: WrittenInstant;
  readonly text: string;
}

function dateOf({ date }: DatedText): WrittenInstant {
  return date;
}

function latestOf(moments: readonly (WrittenInstant | undefined)[]): WrittenInstant | undefined {
  return moments.reduce(
    (latest, each) =>
      latest === undefined || (each !== undefined && each.instant > latest.instant) ? each : latest,
    undefined,
  );
}

function newestFirst(notes: readonly DatedText[]): Note[] {
  return notes
    .toSorted((a, b) => b.date.instant - a.date.instant)
    .map(({ date, text: said }) => ({ date: date.written, text: said }));
}

/** An earlier address of the article. One copied from a browser is percent-encoded. */
function alias(): z.ZodType<string, string> {
  return textThat('path', isEarlierAddress).transform((value) => decoded(value).normalize('NFC'));
}

/** Whether an earlier address can be answered: a path from the root of the site, as a browser shows it or with percent signs. */
export function isEarlierAddress(address: string): boolean {
  const path = decoded(address);
  return path.startsWith('/') && path !== '/' && areSegments(path.slice(1).replace(/\/$/u, ''));
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
