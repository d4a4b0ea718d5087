import { parseConfig } from '../../src/config/parse-config.js';
import { articleId, sectionId, sourcePath } from '../../src/model/paths.js';
import type { SiteConfig } from '../../src/model/site.js';
import type { ArticleMeta } from '../../src/model/article.js';
import type { Page } from '../../src/model/page.js';
import type { ArticleEntry } from '../../src/model/summary.js';
import { buildArchive } from '../../src/pages/archive.js';
import type { EditionContent, EditionSection } from '../../src/pages/edition-content.js';
import { daysIn } from '../../src/pages/days.js';
import { pageKeys } from '../../src/pages/page-key.js';
import { planPage, planSite, type SitePlan } from '../../src/pages/plan-site.js';
import { sectionTree } from '../../src/pages/section-tree.js';
import { interfaceWords } from '../../src/words/interface-words.js';

/** An article with only what a test is about; those with a higher `hour` are newer. */
export interface TestArticle {
  readonly entry: ArticleEntry;
  readonly meta: ArticleMeta;
  readonly terms: readonly number[];
}

export function summary(
  name: string,
  hour: number,
  more: Partial<Pick<ArticleEntry, 'cover' | 'galleryPictures' | 'section'>> & {
    tags?: readonly { readonly key: string; readonly name: string }[];
    meta?: Partial<ArticleMeta>;
    terms?: readonly number[];
  } = {},
): TestArticle {
  const path = sourcePath(`${name}.md`);
  const { meta: given, tags = [], terms = [], ...rest } = more;
  const folder = name.includes('/') ? name.slice(0, name.lastIndexOf('/')) : '';
  const meta: ArticleMeta = {
    title: `標題 ${name}`,
    date: new Date(hour * 3_600_000).toISOString().replace('.000Z', '+00:00'),
    instant: hour * 3_600_000,
    authors: [],
    tags: tags.map((tag) => tag.name),
    summary: '提要。',
    aliases: [],
    draft: false,
    ...given,
  };
  return {
    entry: {
      id: articleId(path),
      path,
      section: sectionId(folder),
      segments: name.split('/'),
      instant: meta.instant,
      day: daysIn('Asia/Shanghai')(meta.instant),
      tags: tags.map(({ key }) => key),
      authors: meta.authors,
      topics: meta.topics ?? [],
      related: meta.related ?? [],
      ...(meta.source === undefined ? {} : { source: meta.source.name }),
      ...(meta.lead === undefined ? {} : { lead: meta.lead }),
      ...(meta.breaking === undefined
        ? {}
        : { breaking: { until: Date.parse(meta.breaking.until), isOn: true } }),
      ...(meta.pick === undefined ? {} : { pick: meta.pick }),
      ...(meta.corrections?.[0] === undefined ? {} : { corrected: Date.parse(meta.corrections[0].date) }),
      aliases: meta.aliases,
      shareCards: [],
      galleryPictures: 0,
      ...rest,
    },
    meta,
    terms,
  };
}

export function section(id: string, order = 1): EditionSection & { readonly order: number } {
  return { id: sectionId(id), title: `欄目 ${id}`, description: '', isSupplement: false, order };
}

export function config(yaml = 'site:\n  baseUrl: https://news.example/\n'): SiteConfig {
  const { value } = parseConfig({ text: yaml, file: 'dongbei.config.yaml' });
  if (value === undefined) throw new Error('The configuration of the test has errors');
  return value;
}

/** A site and how to plan its pages. */
export function planned(
  articles: readonly TestArticle[],
  sections: readonly ReturnType<typeof section>[],
  site: SiteConfig = config(),
): SitePlan {
  const sorted = sections.toSorted((a, b) => a.order - b.order);
  const metas = new Map(articles.map(({ entry, meta }) => [entry, meta]));
  const contents = site.editions.map((edition): EditionContent => ({
    edition,
    name: '東北網',
    description: '',
    navigation: [],
    social: [],
    brand: {},
    sections: new Map(sorted.map((each) => [each.id, each])),
    topics: new Map(),
    people: new Map(),
    articles: {
      find: () => undefined,
      meta: (entry) => {
        const meta = metas.get(entry);
        if (meta === undefined) throw new Error(`No article ${entry.id}`);
        return meta;
      },
      text: () => ({ headings: [], entries: [], length: 800 }),
      terms: (entry) => articles.find((each) => each.entry === entry)?.terms ?? [],
    },
  }));
  const tree = sectionTree(sorted.map(({ id }) => id));
  return planSite(
    site,
    buildArchive({ articles: [...metas.keys()], plain: [] }, tree),
    contents,
    interfaceWords,
  );
}

/** All pages of each edition; the same content for both default editions. */
export function plan(...site: Parameters<typeof planned>): { readonly pages: readonly Page[] }[] {
  const prepared = planned(...site);
  const pageSize = (site[2] ?? config()).pageSize;
  const pages = [...pageKeys(prepared.archive, pageSize)].flatMap((key) => planPage(prepared, key));
  return prepared.editions.map((edition) => ({
    pages: pages.filter((each) => each.edition === edition).map(({ page }) => page),
  }));
}
