import { parentFolder, resolveReference } from '../model/paths.js';
import type { ArticleEntry, Picture } from '../model/summary.js';
import type { GroupedEntry } from '../pages/groups.js';
import type { PlacedArticle } from './loaded-site.js';
import type { ResolvedReferences } from './resolve-references.js';
import { timedState } from './timed-state.js';

/**
 * What lists know of an article.
 *
 * @param references of which the cover is taken
 * @param now milliseconds since 1970
 * @param dayOf in the site's time zone (`daysIn`)
 * @param cardKeys the keys of its share cards, by edition
 */
export function articleEntry(
  { document, section, segments }: Omit<PlacedArticle, 'status'>,
  groups: GroupedEntry,
  references: ResolvedReferences,
  now: number,
  dayOf: (instant: number) => number,
  cardKeys: (entry: Omit<ArticleEntry, 'shareCards'>) => readonly string[],
): ArticleEntry {
  const { id, path, meta, galleryPictures } = document;
  const [correction] = meta.corrections ?? [];
  const cover: Picture | undefined =
    meta.cover === undefined ? undefined : references.pictures.get(meta.cover.image);
  const entry: Omit<ArticleEntry, 'shareCards'> = {
    id,
    path,
    section,
    segments,
    instant: meta.instant,
    day: dayOf(meta.instant),
    ...(meta.updated === undefined ? {} : { updated: Date.parse(meta.updated) }),
    tags: groups.tags,
    authors: groups.authors,
    ...(groups.source === undefined ? {} : { source: groups.source }),
    topics: groups.topics,
    related: relatedPaths(path, meta.related),
    ...(meta.lead === undefined ? {} : { lead: meta.lead }),
    ...(meta.pick === undefined ? {} : { pick: meta.pick }),
    ...(meta.breaking === undefined ? {} : { breaking: timedState(meta.breaking.until, now) }),
    ...(meta.live === undefined ? {} : { live: timedState(meta.live.until, now) }),
    ...(correction === undefined ? {} : { corrected: Date.parse(correction.date) }),
    aliases: meta.aliases,
    ...(cover === undefined ? {} : { cover }),
    galleryPictures,
  };
  return { ...entry, shareCards: meta.plain === undefined ? cardKeys(entry) : [] };
}

/** The files that an article names as related, but for its own. */
function relatedPaths(path: string, related: readonly string[] = []): string[] {
  const found = related.map((target) => resolveReference(parentFolder(path), target) ?? '');
  return found.filter((each) => each !== '' && each !== path);
}
