import type { ArticleEntry, Picture } from '../model/summary.js';
import type { PlacedArticle } from './loaded-site.js';
import type { ResolvedReferences } from './resolve-references.js';

/**
 * What lists know of an article.
 *
 * @param tagKeys in the order of the tags
 * @param references of which the cover is taken
 */
export function articleEntry(
  { document, section, segments }: Omit<PlacedArticle, 'status'>,
  tagKeys: readonly string[],
  references: ResolvedReferences,
): ArticleEntry {
  const { id, path, meta, galleryPictures } = document;
  const [correction] = meta.corrections ?? [];
  const cover: Picture | undefined =
    meta.cover === undefined ? undefined : references.pictures.get(meta.cover.image);
  return {
    id,
    path,
    section,
    segments,
    instant: meta.instant,
    ...(meta.updated === undefined ? {} : { updated: Date.parse(meta.updated) }),
    tags: tagKeys,
    ...(meta.lead === undefined ? {} : { lead: meta.lead }),
    ...(meta.pick === undefined ? {} : { pick: meta.pick }),
    ...(correction === undefined ? {} : { corrected: Date.parse(correction.date) }),
    aliases: meta.aliases,
    ...(cover === undefined ? {} : { cover }),
    galleryPictures,
  };
}
