import type { Conversion } from '../conversion/conversion.js';
import { report } from '../diagnostics/report.js';
import { cutFrontMatter } from '../markdown/cut-front-matter.js';
import { readSource } from '../markdown/source-text.js';
import type { Diagnostic, Position } from '../model/diagnostic.js';
import type { Script } from '../model/edition.js';
import { readYaml, type Path } from '../schema/yaml-data.js';
import type { TermList } from '../model/term.js';
import { decodeText } from './decode-text.js';
import type { LoadedArticle, LoadedSite } from './loaded-site.js';
import type { SiteSources } from './sources.js';

const dayLength = 86_400_000;
/** Titles further apart may be those of a column. */
const titleReach = 7 * dayLength;
/** Characters; shorter titles (今日天氣) are those of a column. */
const shortestTitle = 7;
const nameReach = 30 * dayLength;
/** What stands before a name in some bylines. */
const office = /^(?:本[報报]|新[華华]社|[見见][習习]|特[約约])*(?:[記记]者|通[訊讯][員员])(?=.{2})/u;

/** Something written in the front matter of an article that is compared with others of its kind. */
interface Written {
  readonly text: string;
  readonly article: LoadedArticle;
  readonly path: Path;
}

/**
 * What is wrong between articles: DB725 for a name that is written otherwise than in the list of people, or in two ways within
 * 30 days, DB726 for the same title within a week. Drafts do not count.
 */
export function compareArticles(
  { articles, glossary }: Pick<LoadedSite, 'articles' | 'glossary'>,
  sources: Pick<SiteSources, 'readContent'>,
  conversion: Conversion,
): Diagnostic[] {
  const known = articles.filter(({ status }) => status !== 'draft');
  const simplified = (text: string): string => conversion.simplify(text, 'hant');
  const keyOf = (name: string, script: Script): string => {
    return `${script} ${simplified(name.replace(office, '').replace(/[^\p{L}\p{N}]/gu, '')).toLowerCase()}`;
  };
  const listed = listedNames(glossary, keyOf);
  const names = known.flatMap(namesIn).map((name) => ({ name, key: keyOf(name.text, name.article.script) }));
  const odd = names.flatMap(({ name, key }): OddName[] => {
    const known = listed.get(key);
    return known === undefined || known.text === name.text ? [] : [{ name, ...known }];
  });
  const groups = groupsOf(names.filter(({ key }) => !listed.has(key)));
  const titles = groupsOf(
    known.map((article) => {
      const name: Written = { text: article.document.meta.title, article, path: ['title'] };
      return { name, key: simplified(name.text.replace(/[^\p{L}\p{N}]/gu, '')) };
    }),
  );
  const placed = ({ article: { document }, path }: Written): [string, Position] => [
    document.file,
    positionIn(document, path, sources),
  ];
  return [
    ...[...odd, ...groups.flatMap(oddNames)].map(({ name, text: other, file }) => {
      return report('DB725', ...placed(name), { name: name.text, other, file });
    }),
    ...titles
      .filter(([first]) => (first?.text.length ?? 0) >= shortestTitle)
      .flatMap(repeatedTitles)
      .map(({ later, earlier }) => {
        const { file } = earlier.article.document;
        return report('DB726', ...placed(later), { title: later.text, file });
      }),
  ];
}

/** A name, how it is written otherwise, and where. */
interface OddName {
  readonly name: Written;
  readonly text: string;
  readonly file: string;
}

/** The names of the lists of people by their keys, in each script; of two the first counts. */
function listedNames(
  glossary: readonly TermList[],
  keyOf: (name: string, script: Script) => string,
): ReadonlyMap<string, { readonly text: string; readonly file: string }> {
  const names = new Map<string, { text: string; file: string }>();
  for (const { file, isPerson, ...forms } of glossary.flatMap(({ terms }) => terms)) {
    if (isPerson !== true) continue;
    for (const script of ['hans', 'hant'] as const) {
      const key = keyOf(forms[script], script);
      if (!names.has(key)) names.set(key, { text: forms[script], file });
    }
  }
  return names;
}

/** In each group in the order of their dates; those with one member are left out. */
function groupsOf(all: readonly { readonly name: Written; readonly key: string }[]): Written[][] {
  const groups = new Map<string, Written[]>();
  for (const { name, key } of all) {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [name]);
    else group.push(name);
  }
  return [...groups.values()]
    .filter(({ length }) => length > 1)
    .map((group) => group.sort((a, b) => momentOf(a) - momentOf(b)));
}

/** Those that are written otherwise than most of the group, where one of these is near. */
function oddNames(group: readonly Written[]): OddName[] {
  const counts = new Map<string, number>();
  for (const { text } of group) counts.set(text, (counts.get(text) ?? 0) + 1);
  if (counts.size === 1) return [];
  // Of equally frequent ones that which came first.
  const [usual] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
  return group.flatMap((name) => {
    if (name.text === usual) return [];
    const other = group.find((each) => each.text === usual && areNear(each, name, nameReach));
    return other === undefined ? [] : [{ name, text: other.text, file: other.article.document.file }];
  });
}

function repeatedTitles(group: readonly Written[]): { later: Written; earlier: Written }[] {
  return group.flatMap((later, index) => {
    const earlier = group[index - 1];
    return earlier !== undefined && areNear(earlier, later, titleReach) ? [{ later, earlier }] : [];
  });
}

function areNear(a: Written, b: Written, reach: number): boolean {
  return Math.abs(momentOf(a) - momentOf(b)) <= reach;
}

function momentOf({ article }: Written): number {
  return article.document.meta.instant;
}

function namesIn(article: LoadedArticle): Written[] {
  const { authors, editor } = article.document.meta;
  return [
    ...authors.map((text, index): Written => ({ text, article, path: ['authors', index] })),
    ...(editor === undefined ? [] : [{ text: editor, article, path: ['editor'] }]),
  ];
}

function positionIn(
  { path, file }: LoadedArticle['document'],
  key: Path,
  sources: Pick<SiteSources, 'readContent'>,
): Position {
  const text = cutFrontMatter(readSource(decodeText(sources.readContent(path), file).value ?? '')).yaml;
  return readYaml({ text, file, line: 2, start: { line: 1, column: 1 } }).at(key);
}
