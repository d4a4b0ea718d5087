import type { Conversion } from '../conversion/conversion.js';
import { report } from '../diagnostics/report.js';
import { cutFrontMatter } from '../markdown/cut-front-matter.js';
import { readSource } from '../markdown/source-text.js';
import type { Diagnostic, Position } from '../model/diagnostic.js';
import { readYaml, type Path } from '../schema/yaml-data.js';
import { decodeText } from './decode-text.js';
import type { LoadedArticle } from './loaded-site.js';
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
 * What is wrong between articles: DB725 for a name that is written in two ways within 30 days, DB726 for the same title
 * within a week. Drafts do not count.
 */
export function compareArticles(
  articles: readonly LoadedArticle[],
  sources: Pick<SiteSources, 'readContent'>,
  conversion: Conversion,
): Diagnostic[] {
  const known = articles.filter(({ status }) => status !== 'draft');
  const simplified = (text: string): string => conversion.simplify(text, 'hant');
  const names = groupsOf(known.flatMap(namesIn), ({ text, article }) => {
    return `${article.script} ${simplified(text.replace(office, '').replace(/[^\p{L}\p{N}]/gu, '')).toLowerCase()}`;
  });
  const titles = groupsOf(known.map(titleOf), ({ text }) => simplified(text.replace(/[^\p{L}\p{N}]/gu, '')));
  const placed = ({ article: { document }, path }: Written): [string, Position] => [
    document.file,
    positionIn(document, path, sources),
  ];
  return [
    ...names
      .flatMap((group) => oddNames(group))
      .map(({ odd, other }) => {
        const details = { name: odd.text, other: other.text, file: other.article.document.file };
        return report('DB725', ...placed(odd), details);
      }),
    ...titles
      .filter(([first]) => (first?.text.length ?? 0) >= shortestTitle)
      .flatMap((group) => repeatedTitles(group))
      .map(({ odd, other }) => {
        return report('DB726', ...placed(odd), { title: odd.text, file: other.article.document.file });
      }),
  ];
}

/** In each group in the order of their dates; those with one member are left out. */
function groupsOf(all: readonly Written[], keyOf: (each: Written) => string): Written[][] {
  const groups = new Map<string, Written[]>();
  for (const each of all) {
    const key = keyOf(each);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [each]);
    else group.push(each);
  }
  return [...groups.values()]
    .filter(({ length }) => length > 1)
    .map((group) => group.sort((a, b) => momentOf(a) - momentOf(b)));
}

/** Those that are written otherwise than most of the group, where one of these is near. */
function oddNames(group: readonly Written[]): { odd: Written; other: Written }[] {
  const counts = new Map<string, number>();
  for (const { text } of group) counts.set(text, (counts.get(text) ?? 0) + 1);
  if (counts.size === 1) return [];
  // Of equally frequent ones that which came first.
  const [usual] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
  return group.flatMap((odd) => {
    if (odd.text === usual) return [];
    const other = group.find((each) => each.text === usual && areNear(each, odd, nameReach));
    return other === undefined ? [] : [{ odd, other }];
  });
}

function repeatedTitles(group: readonly Written[]): { odd: Written; other: Written }[] {
  return group.flatMap((odd, index) => {
    const other = group[index - 1];
    return other !== undefined && areNear(other, odd, titleReach) ? [{ odd, other }] : [];
  });
}

function areNear(a: Written, b: Written, reach: number): boolean {
  return Math.abs(momentOf(a) - momentOf(b)) <= reach;
}

function momentOf({ article }: Written): number {
  return article.document.meta.instant;
}

function titleOf(article: LoadedArticle): Written {
  return { text: article.document.meta.title, article, path: ['title'] };
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
