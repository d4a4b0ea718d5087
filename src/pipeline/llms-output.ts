import type { OutputFile } from '../model/output.js';
import type { OutputPath } from '../model/paths.js';
import { correctionsFront } from '../pages/corrections.js';
import { datesFolder } from '../pages/date-links.js';
import { dateOf } from '../pages/days.js';
import { twinAddress } from '../pages/article-twin.js';
import { plainLinks } from '../pages/plain-pages.js';
import type { SitePlan } from '../pages/plan-site.js';
import { root } from '../pages/section-tree.js';
import { sectionSegments, type EditionViews } from '../pages/views.js';
import { llmsName, llmsText, type LlmsLink } from '../twins/llms-file.js';
import { sitemapIndexPath } from '../sitemap/sitemap-files.js';

const newestArticles = 20;

/** @param edition number of the edition in the configuration */
export function llmsPath(plan: SitePlan, edition: number): OutputPath {
  return viewsOf(plan, edition).addresses.file([llmsName]).output;
}

/** The `llms.txt` of an edition: sections, the Markdown of the newest articles, feeds, the other editions. */
export function llmsOutput(plan: SitePlan, edition: number): OutputFile {
  const views = viewsOf(plan, edition);
  const others = plan.editions.filter((each) => each.views !== views);
  const { addresses, content, words, config, archive } = views;
  const feeds = views.feeds(root);
  const text = llmsText(
    { name: content.name, description: content.description, note: words.plainNote },
    [
      { heading: words.sections, links: sectionLinks(views) },
      {
        heading: words.latest,
        links: archive.all.slice(0, newestArticles).map((entry): LlmsLink => {
          const { title, summary } = content.articles.meta(entry);
          const note = [dateOf(entry.day), summary].join(' ');
          return { title, url: twinAddress(addresses, entry).absolute, note };
        }),
      },
      {
        heading: words.feeds,
        links: [
          { title: 'JSON Feed', url: feeds.json.absolute },
          { title: 'Atom', url: feeds.atom.absolute },
          { title: 'RSS', url: feeds.rss.absolute },
        ],
      },
      {
        heading: words.editions,
        links: others.map(({ views: other }) => ({
          title: other.words.editionName,
          url: other.addresses.file([llmsName]).absolute,
        })),
      },
    ],
    [
      ...plainLinks(views).map(({ title, href }) => ({ title, url: config.origin + href })),
      { title: words.archive, url: addresses.folder([datesFolder]).absolute },
      { title: words.corrections, url: addresses.folder(correctionsFront).absolute },
      { title: 'Sitemap', url: `${config.origin}${config.basePath}/${sitemapIndexPath}` },
    ],
  );
  return { path: llmsPath(plan, edition), text };
}

function viewsOf({ editions }: SitePlan, edition: number): EditionViews {
  const found = editions[edition];
  if (found === undefined) throw new Error(`No edition ${String(edition)}`);
  return found.views;
}

function sectionLinks({ content, addresses }: EditionViews): LlmsLink[] {
  return [...content.sections.values()].map(({ id, title, description }) => ({
    title,
    url: addresses.folder(sectionSegments(id)).absolute,
    note: description,
  }));
}
