import { hostFile } from '../hosts/host-files.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { OutputFile } from '../model/output.js';
import type { OutputPath } from '../model/paths.js';
import type { SiteConfig } from '../model/site.js';
import { pageAddress, planPage, type EditionPlan, type SitePlan } from '../pages/plan-site.js';
import { twinAddress } from '../pages/article-twin.js';
import { articleTwin } from '../twins/article-twin.js';
import type { Renderer } from '../render/renderer.js';
import { themeSheet, themeSheetPath } from '../render/theme-sheet.js';
import { robotsPath, robotsText, sitemapIndexPath, sitemapPath } from '../sitemap/sitemap-files.js';
import { articleBody, type ArticleBodies } from './article-body.js';
import { feedPaths, feedWriter } from './feed-output.js';
import { isOfKinds, outputKeys, type OutputKey, type OutputKinds } from './output-key.js';
import { llmsOutput, llmsPath } from './llms-output.js';
import { movedAddresses } from './moved-addresses.js';
import { newsOutput, newsPath } from './news-output.js';
import { searchFiles, searchPaths, type ReadPublished } from './search-output.js';
import { sitemapIndex, sitemapName, sitemapOf } from './sitemap-output.js';

/** Files that belong together, and the faults of the templates that made them. */
export interface RenderedOutput {
  readonly files: readonly OutputFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Everything that a site consists of, each piece to be had by itself. */
export interface SiteOutputs {
  readonly keys: (kinds: OutputKinds) => Iterable<OutputKey>;
  readonly render: (key: OutputKey) => RenderedOutput;
  /** The files that a key stands for, without rendering them. */
  readonly paths: (key: OutputKey) => readonly OutputPath[];
}

/**
 * @param now the time that the site is built for: milliseconds since 1970
 * @param readPublished for files that can be made of those that stand
 */
export function siteOutputs(
  config: SiteConfig,
  plan: SitePlan,
  bodies: ArticleBodies,
  renderer: Renderer,
  now: number,
  readPublished?: ReadPublished,
): SiteOutputs {
  const feeds = feedWriter(plan, bodies);
  const render = (key: OutputKey): RenderedOutput => {
    switch (key.kind) {
      case 'feeds':
        return companions(feeds(key.list));
      case 'searchIndex':
      case 'searchSegment':
      case 'searchPack':
        return companions(searchFiles(plan, bodies, key, readPublished));
      case 'sitemapMonth':
      case 'sitemapYear':
      case 'sitemapPages':
        return companions(sitemapOf(plan, key));
      case 'sitemapIndex':
        return companions(sitemapIndex(plan));
      case 'news':
        return companions(newsOutput(plan, now));
      case 'robots':
        return companions([robotsText(config.origin, config.basePath)]);
      case 'hostFile':
        return companions([hostFile(key.path, config, () => movedAddresses(plan))]);
      case 'llms':
        return companions([llmsOutput(plan, key.edition)]);
      case 'theme':
        return companions(config.theme === undefined ? [] : [themeSheet(config.theme)]);
      default:
        return renderPage(plan, bodies, renderer, key);
    }
  };
  return {
    keys: (kinds) => keysOf(outputKeys(plan.archive, config), kinds),
    render,
    paths: (key) => outputPaths(plan, key),
  };
}

function* keysOf(all: Iterable<OutputKey>, kinds: OutputKinds): Generator<OutputKey> {
  if (kinds.length === 0) return;
  for (const key of all) if (isOfKinds(key.kind, kinds)) yield key;
}

function outputPaths(plan: SitePlan, key: OutputKey): OutputPath[] {
  const inEditions = (path: (views: EditionPlan['views']) => OutputPath): OutputPath[] =>
    plan.editions.map(({ views }) => path(views));
  switch (key.kind) {
    case 'feeds':
      return feedPaths(plan, key.list);
    case 'searchIndex':
    case 'searchSegment':
    case 'searchPack':
      return searchPaths(plan, key);
    case 'sitemapMonth':
    case 'sitemapYear':
    case 'sitemapPages':
      return [sitemapPath({ name: sitemapName(key) })];
    case 'sitemapIndex':
      return [sitemapIndexPath];
    case 'news':
      return inEditions(({ addresses }) => newsPath(addresses));
    case 'robots':
      return [robotsPath];
    case 'hostFile':
      return [key.path];
    case 'llms':
      return [llmsPath(plan, key.edition)];
    case 'theme':
      return [themeSheetPath];
    case 'redirect':
      return inEditions((views) => pageAddress(views, key).output).slice(0, 1);
    case 'article': {
      const pages = inEditions((views) => pageAddress(views, key).output);
      const twins = inEditions(({ addresses }) => twinAddress(addresses, key.entry).output);
      return hasTwins(plan) ? [...pages, ...twins] : pages;
    }
    default:
      return inEditions((views) => pageAddress(views, key).output);
  }
}

/** The newsroom's own files of these kinds go before dongbei's. */
export function isReplaced(
  outputs: Pick<SiteOutputs, 'paths'>,
  key: OutputKey,
  own: ReadonlySet<string>,
): boolean {
  return (
    (key.kind === 'robots' || key.kind === 'llms' || key.kind === 'hostFile') &&
    outputs.paths(key).some((path) => own.has(path))
  );
}

/** Whether each article stands as Markdown beside its page. */
function hasTwins({ editions }: SitePlan): boolean {
  return editions[0]?.views.config.plainText === true;
}

function companions(files: readonly OutputFile[]): RenderedOutput {
  return { files, diagnostics: [] };
}

function renderPage(
  plan: SitePlan,
  bodies: ArticleBodies,
  renderer: Renderer,
  key: Parameters<typeof planPage>[1],
): RenderedOutput {
  const files: OutputFile[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const { edition, page } of planPage(plan, key)) {
    const body =
      key.kind === 'article' || key.kind === 'plain'
        ? articleBody(bodies, key.entry, edition.views, plan.editions.indexOf(edition))
        : undefined;
    const staged = renderer.render(page, { site: edition.site, ...(body === undefined ? {} : { body }) });
    diagnostics.push(...staged.diagnostics);
    if (staged.value !== undefined) files.push({ path: page.output, text: staged.value });
    if (page.kind === 'article' && key.kind === 'article' && hasTwins(plan)) {
      const path = twinAddress(edition.views.addresses, key.entry).output;
      files.push({ path, text: articleTwin(page, edition.site, edition.views.words, body ?? '') });
    }
  }
  return { files, diagnostics };
}
