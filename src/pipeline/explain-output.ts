import type { ArticleMeta } from '../model/article.js';
import type { OutputPath, SourcePath } from '../model/paths.js';
import type { Page } from '../model/page.js';
import type { ArticleEntry } from '../model/summary.js';
import { pageTemplates } from '../pages/page-templates.js';
import { changedTemplates } from '../render/changed-templates.js';
import type { CompiledTemplates } from '../render/compiled-templates.js';
import type { ArticleTable } from './article-table.js';
import { changeFinder } from './changed-outputs.js';
import { isTopicFile } from './load-topics.js';
import { isArticleFile, isSectionFile } from './load-site.js';
import { isBrandFile } from './measure-brand.js';
import { newsArticles } from './news-output.js';
import { articleRecords } from './open-outputs.js';
import type { OutputKey } from './output-key.js';
import { isPublished } from './published-entries.js';
import type { SiteOutputs } from './render-output.js';
import type { ResolvedReferences } from './resolve-references.js';
import type { SettledArticles } from './settle-articles.js';
import type { Archives } from './settled-archives.js';
import type { FrameInput, SiteFrame } from './site-frame.js';
import type { ContentScan, SiteState, SiteStore } from './site-store.js';
import type { Asset } from './sources.js';

/** What a build knew when it decided what to render. */
export interface BuildBasis {
  readonly kept: SiteState | undefined;
  readonly frame: SiteFrame;
  readonly templates: CompiledTemplates;
  readonly assets: readonly Asset[];
  readonly scan: ContentScan;
  readonly settled: SettledArticles;
  readonly archives: Archives;
  readonly outputs: SiteOutputs;
  readonly store: SiteStore;
  readonly now: number;
  /** True where what stands published was not taken for what is kept. */
  readonly renderAll: boolean;
}

/** Something that has changed since the site was published last, for which a file had to be made again. */
export type BuildCause =
  /** Nothing is kept of an earlier build. */
  | { readonly kind: 'nothingKept' }
  /** What stands published may be other than what was published last. */
  | { readonly kind: 'notAsPublished' }
  /** Whether a page is there that the main menu names. */
  | { readonly kind: 'menu' }
  /** Other articles are news than before, by their age alone. */
  | { readonly kind: 'aged' }
  /** `file`: one beside the articles, a picture. */
  | {
      readonly kind: FrameInput['kind'] | 'template' | 'file';
      readonly change: 'new' | 'changed' | 'gone';
      readonly name: string;
    }
  | {
      readonly kind: 'article';
      readonly path: string;
      /** `ended`: it is live, or breaking news, no longer. */
      readonly change: 'new' | 'changed' | 'gone' | 'due' | 'ended';
      /** Keys of the front matter, `body`, and `references`: what it links to or shows. */
      readonly parts: readonly string[];
    };

export interface OutputExplanation {
  /** `unknown`: the site has and had no such file. */
  readonly done: 'rendered' | 'copied' | 'removed' | 'left' | 'unknown';
  readonly causes: readonly BuildCause[];
  /** Everything that has changed, whether it concerns this file or not. */
  readonly changes: readonly BuildCause[];
}

/** Says what a build did about a file of the site, and what had changed that it had to. */
export function explainOutput(basis: BuildBasis, path: OutputPath): OutputExplanation {
  const key = keyOf(basis.outputs, path);
  const isFile = (each: string): boolean => each === path;
  const isCopy = basis.assets.some((asset) => isFile(asset.path)) || basis.scan.files().some(isFile);
  const changes = changesOf(basis);
  const causes = changes.filter(({ concerns }) => concerns(path, key)).map(({ cause }) => cause);
  const done = isCopy ? 'copied' : key === undefined ? 'removed' : 'rendered';
  return {
    done: causes.length > 0 ? done : done === 'removed' ? 'unknown' : 'left',
    causes,
    changes: changes.map(({ cause }) => cause),
  };
}

interface Change {
  readonly cause: BuildCause;
  /** @param key what makes the file, if it is made from articles and templates */
  readonly concerns: (path: OutputPath, key: OutputKey | undefined) => boolean;
}

function keyOf(outputs: SiteOutputs, path: OutputPath): OutputKey | undefined {
  for (const key of outputs.keys('all')) if (outputs.paths(key).includes(path)) return key;
  return undefined;
}

function changesOf(basis: BuildBasis): Change[] {
  const { kept, frame, archives } = basis;
  const everything = (cause: BuildCause): Change => ({ cause, concerns: () => true });
  if (kept === undefined) return [everything({ kind: 'nothingKept' })];
  const inputs = changesOfInputs(kept.frame, frame);
  return [
    ...(basis.renderAll ? [everything({ kind: 'notAsPublished' })] : []),
    ...inputs.map((cause): Change => {
      const isOnItsOwn = cause.kind === 'asset' && !isBrandFile(frame.config, cause.name);
      if (!isOnItsOwn || cause.change !== 'changed') return everything(cause);
      return { cause, concerns: (path) => String(path) === cause.name };
    }),
    ...changesOfTemplates(kept.templates, basis.templates),
    ...(archives.hasOtherMenu ? [everything({ kind: 'menu' })] : []),
    ...(hasAged(archives) ? [{ cause: { kind: 'aged' as const }, concerns: isNews }] : []),
    ...changesOfArticles(basis, kept),
    ...changesOfFiles(basis.scan),
  ];
}

function hasAged({ after, times }: Archives): boolean {
  return newsArticles(after, times.before).length !== newsArticles(after, times.after).length;
}

function isNews(_: OutputPath, key: OutputKey | undefined): boolean {
  return key?.kind === 'news';
}

type NamedCause = Extract<BuildCause, { readonly name: string }>;

function changesOfInputs(before: SiteFrame, after: SiteFrame): NamedCause[] {
  const nameOf = ({ kind, name }: FrameInput): string => `${kind} ${name}`;
  const old = new Map(before.inputs.map((input) => [nameOf(input), input]));
  const now = new Map(after.inputs.map((input) => [nameOf(input), input]));
  return [
    ...after.inputs.flatMap(({ kind, name, stamp }): NamedCause[] => {
      const was = old.get(nameOf({ kind, name, stamp }));
      if (was?.stamp === stamp) return [];
      return [{ kind, name, change: was === undefined ? 'new' : 'changed' }];
    }),
    ...before.inputs
      .filter((input) => !now.has(nameOf(input)))
      .map(({ kind, name }): NamedCause => ({ kind, name, change: 'gone' })),
  ];
}

/** Each template whose text has changed, with the pages that it has a part in. */
function changesOfTemplates(before: CompiledTemplates, after: CompiledTemplates): Change[] {
  const textOf = ({ templates }: CompiledTemplates, name: string): string | undefined =>
    templates.find((template) => template.name === name)?.text;
  const names = [...new Set([...before.templates, ...after.templates].map(({ name }) => name))];
  return names.flatMap((name): Change[] => {
    const [was, is] = [textOf(before, name), textOf(after, name)];
    if (was === is) return [];
    const change = was === undefined ? 'new' : is === undefined ? 'gone' : 'changed';
    // As if nothing but this template had changed.
    const others = { ...after, templates: after.templates.filter((template) => template.name !== name) };
    const same = before.templates.filter((template) => template.name === name);
    const touched = changedTemplates({ ...others, templates: [...others.templates, ...same] }, after);
    return [
      {
        cause: { kind: 'template', name, change },
        concerns: (_, key) =>
          key !== undefined &&
          key.kind in pageTemplates &&
          touched.has(pageTemplates[key.kind as Page['kind']]),
      },
    ];
  });
}

function changesOfArticles(
  { frame, settled, archives, outputs, store, now }: BuildBasis,
  kept: SiteState,
): Change[] {
  const old = kept.articles;
  const { table } = settled;
  const find = changeFinder(archives, frame.config);
  const removedAt = byPath(archives.removed);
  const addedAt = byPath(archives.added);
  const rewrittenAt = byPath(archives.rewritten);
  const rewrittenPlainAt = byPath(archives.rewrittenPlain);
  return settled.touched.flatMap(({ path, before, after }): Change[] => {
    const was = before !== undefined && isPublished(old, before, kept.now) ? before : undefined;
    const is = after !== undefined && isPublished(table, after, now) ? after : undefined;
    const parts = was === undefined || is === undefined ? [] : otherParts(old, was, table, is, store);
    if (was === is && was === undefined) return [];
    const isSame = was !== undefined && is !== undefined && parts.length === 0;
    if (isSame && !hasEnded(table, is, kept.now, now)) return [];
    const other = was !== undefined ? 'changed' : before === undefined ? 'new' : 'due';
    const change = is === undefined ? 'gone' : isSame ? 'ended' : other;
    const own = {
      before: archives.before,
      after: archives.after,
      removed: removedAt.get(path) ?? [],
      added: addedAt.get(path) ?? [],
      rewritten: rewrittenAt.get(path) ?? [],
      rewrittenPlain: rewrittenPlainAt.get(path) ?? [],
      besides: archives.besides.filter(({ related }) => related.includes(path)),
    };
    return [
      {
        cause: { kind: 'article', path, change, parts },
        concerns: (file, key) => {
          if (archives.otherPlain.has(path)) return true;
          const { render, gone } = find(own, key?.kind);
          return [...render, ...gone].some(
            (each) => (key === undefined || each.kind === key.kind) && outputs.paths(each).includes(file),
          );
        },
      },
    ];
  });
}

function byPath(entries: readonly ArticleEntry[]): ReadonlyMap<SourcePath, readonly ArticleEntry[]> {
  return new Map(entries.map((entry) => [entry.path, [entry]]));
}

/** Whether something of an article ended between two builds. */
function hasEnded(table: ArticleTable, row: number, before: number, now: number): boolean {
  return (['breakingUntil', 'liveUntil'] as const).some((column) => {
    const until = table.get(column, row);
    return until > before && until <= now;
  });
}

/** Pictures and other files that articles name. */
function changesOfFiles({ changed, removed }: ContentScan): Change[] {
  const paths = [...changed, ...removed].filter(
    (path) => !isArticleFile(path) && !isSectionFile(path) && !isTopicFile(path),
  );
  return paths.map((path): Change => {
    const change = removed.includes(path) ? 'gone' : 'changed';
    return {
      cause: { kind: 'file', name: path, change },
      concerns: (file) => String(file) === String(path),
    };
  });
}

/** In what an article differs: keys of its front matter, its `body`, its `references`. */
function otherParts(
  old: ArticleTable,
  before: number,
  table: ArticleTable,
  after: number,
  { records }: SiteStore,
): string[] {
  const [was, is] = [articleRecords(old, records), articleRecords(table, records)];
  const [metaBefore, metaAfter] = [was.meta(before, 0), is.meta(after, 0)];
  const differs = (a: unknown, b: unknown): boolean => JSON.stringify(a) !== JSON.stringify(b);
  const keys = [...new Set([...Object.keys(metaBefore), ...Object.keys(metaAfter)])] as (keyof ArticleMeta)[];
  return [
    ...keys.filter((key) => key !== 'instant' && differs(metaBefore[key], metaAfter[key])),
    ...(differs(was.record(before).body(0), is.record(after).body(0)) ? ['body'] : []),
    ...(differs(linksOf(was.references(before)), linksOf(is.references(after))) ? ['references'] : []),
  ];
}

function linksOf({ links, pictures }: ResolvedReferences): unknown {
  return [[...links], [...pictures]];
}
