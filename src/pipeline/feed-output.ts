import { feedContent } from '../feeds/feed-content.js';
import { feedFiles } from '../feeds/feed-files.js';
import type { FeedEntry, WrittenEntry } from '../feeds/feed.js';
import { writeEntry } from '../feeds/write-entry.js';
import type { OutputFile } from '../model/output.js';
import type { OutputPath, SectionId } from '../model/paths.js';
import type { SiteConfig } from '../model/site.js';
import type { ArticleEntry, GroupKind } from '../model/summary.js';
import type { Archive } from '../pages/archive.js';
import { authorLinks } from '../pages/group-links.js';
import { groupName, groupSegments } from '../pages/group-name.js';
import { groupKinds } from '../pages/groups.js';
import { listFeeds } from '../pages/list-feeds.js';
import type { SitePlan } from '../pages/plan-site.js';
import { root } from '../pages/section-tree.js';
import { sectionSegments, type EditionViews } from '../pages/views.js';
import { articleBody, type ArticleBodies } from './article-body.js';

const feedEntries = 20;
/** Entries of an edition that are kept for the lists that come next; some 20 KB each. */
const keptEntries = 512;

/** A list of articles that has feeds: all of the site in the root. */
export type FeedKey =
  | { readonly kind: 'section'; readonly section: SectionId }
  | { readonly kind: GroupKind; readonly key: string };

export function* feedKeys({ sections, groups }: Archive): Generator<FeedKey> {
  for (const section of [root, ...sections.all]) yield { kind: 'section', section };
  for (const kind of groupKinds) for (const key of groups[kind].keys()) yield { kind, key };
}

/** The articles that the feeds of a list have, newest first. */
export function feedArticles(archive: Archive, key: FeedKey): readonly ArticleEntry[] {
  const list =
    key.kind === 'section' ? archive.below(key.section) : (archive.groups[key.kind].get(key.key) ?? []);
  return list.slice(0, feedEntries);
}

export function feedPaths({ editions }: SitePlan, key: FeedKey): OutputPath[] {
  return editions.flatMap(({ views }) => {
    // What a feed is called has no part in where it stands.
    const { atom, rss, json } = listFeeds(views.addresses, '', frontOf(key), undefined);
    return [atom.output, rss.output, json.output];
  });
}

/**
 * Writes the feeds of lists in every edition, and each entry of those that come soon after each other once. An entry's id is the address of its page, since an article has nothing that lasts
 * longer: one that is moved appears in feed readers once more.
 */
export function feedWriter({ editions }: SitePlan, bodies: ArticleBodies): (key: FeedKey) => OutputFile[] {
  const writers = editions.map(({ views }, edition) => editionFeeds(views, bodies, edition));
  return (key) => writers.flatMap((write) => write(key));
}

function editionFeeds(
  views: EditionViews,
  bodies: ArticleBodies,
  edition: number,
): (key: FeedKey) => OutputFile[] {
  const known = new Map<ArticleEntry, WrittenEntry>();
  const written = (entry: ArticleEntry): WrittenEntry => {
    const found = known.get(entry);
    if (found !== undefined) return found;
    const made = writeEntry(feedEntry(views, bodies, entry, edition));
    if (known.size >= keptEntries) known.clear();
    known.set(entry, made);
    return made;
  };
  return (key) => {
    const { archive, content, addresses } = views;
    const { title, atom, rss, json } =
      key.kind === 'section'
        ? views.feeds(key.section)
        : listFeeds(addresses, content.name, frontOf(key), groupName(views, key.kind, key.key));
    const section = key.kind === 'section' ? content.sections.get(key.section) : undefined;
    const isOfSite = key.kind === 'section' && key.section === root;
    return feedFiles({
      title,
      description: isOfSite ? content.description : (section?.description ?? ''),
      lang: content.edition.lang,
      siteName: content.name,
      siteUrl: addresses.folder([]).absolute,
      url: addresses.folder(frontOf(key)).absolute,
      atom: { url: atom.absolute, output: atom.output },
      rss: { url: rss.absolute, output: rss.output },
      json: { url: json.absolute, output: json.output },
      entries: feedArticles(archive, key).map(written),
    });
  };
}

function feedEntry(
  views: EditionViews,
  bodies: ArticleBodies,
  entry: ArticleEntry,
  edition: number,
): FeedEntry {
  const { content, addresses, config } = views;
  const url = addresses.folder(entry.segments).absolute;
  const meta = content.articles.meta(entry);
  const picture = views.picture(entry, meta);
  const place = { page: url, origin: config.origin };
  return {
    id: url,
    url,
    title: meta.title,
    summary: meta.summary,
    ...(hasFullText(config)
      ? { content: feedContent(articleBody(bodies, entry, views, edition, 'feedReader'), place, picture) }
      : {}),
    ...(picture === undefined ? {} : { picture: picture.url }),
    published: meta.date,
    updated: meta.updated ?? meta.date,
    authors: authorLinks(addresses, entry, meta).map(({ title, href }) => ({
      name: title,
      url: config.origin + href,
    })),
    tags: meta.tags,
  };
}

/** Whether a change in the text of an article is a change of feeds. */
export function hasFullText({ feeds }: Pick<SiteConfig, 'feeds'>): boolean {
  return feeds.content === 'full';
}

function frontOf(key: FeedKey): readonly string[] {
  return key.kind === 'section' ? sectionSegments(key.section) : groupSegments(key.kind, key.key);
}
