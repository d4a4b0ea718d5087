import { parseConfig } from '../../src/config/parse-config.js';
import { articleId, sectionId, sourcePath } from '../../src/model/paths.js';
import type { SiteConfig } from '../../src/model/site.js';
import type { ArticleSummary } from '../../src/model/summary.js';
import type { EditionContent, EditionSection } from '../../src/pages/edition-content.js';
import { planPages, type EditionPlan } from '../../src/pages/plan-pages.js';
import { interfaceWords } from '../../src/words/interface-words.js';

/** A summary with only what a test is about; articles with a higher `hour` are newer. */
export function summary(
  name: string,
  hour: number,
  more: Partial<Omit<ArticleSummary, 'meta'>> & { meta?: Partial<ArticleSummary['meta']> } = {},
): ArticleSummary {
  const path = sourcePath(`${name}.md`);
  const { meta, ...rest } = more;
  const folder = name.includes('/') ? name.slice(0, name.lastIndexOf('/')) : '';
  return {
    id: articleId(path),
    path,
    section: sectionId(folder),
    segments: name.split('/'),
    tags: [],
    headings: [],
    galleryPictures: 0,
    length: 800,
    ...rest,
    meta: {
      title: `標題 ${name}`,
      date: new Date(hour * 3_600_000).toISOString().replace('.000Z', '+00:00'),
      instant: hour * 3_600_000,
      authors: [],
      tags: [],
      summary: '提要。',
      aliases: [],
      draft: false,
      ...meta,
    },
  };
}

export function section(id: string, order = 1): EditionSection {
  return { id: sectionId(id), title: `欄目 ${id}`, description: '', order };
}

export function config(yaml = 'site:\n  baseUrl: https://news.example/\n'): SiteConfig {
  const { value } = parseConfig({ text: yaml, file: 'dongbei.config.yaml' });
  if (value === undefined) throw new Error('The configuration of the test has errors');
  return value;
}

/** Plans the same content for both default editions. */
export function plan(
  articles: readonly ArticleSummary[],
  sections: readonly EditionSection[],
  site: SiteConfig = config(),
): EditionPlan[] {
  const contents = site.editions.map((edition): EditionContent => ({
    edition,
    name: '東北網',
    description: '',
    navigation: [],
    social: [],
    sections,
    articles,
  }));
  return planPages(site, contents, interfaceWords);
}
