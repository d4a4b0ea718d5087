import { report } from '../diagnostics/report.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { parentFolder, resolveReference, sourcePath, type SourcePath } from '../model/paths.js';
import type { SiteConfig, Topic } from '../model/site.js';
import type { Picture } from '../model/summary.js';
import { isEncoded } from '../pages/renditions.js';
import type { EditionTopic } from '../pages/edition-content.js';
import { suggestion } from '../schema/suggestion.js';
import type { TopicWords } from './edition-words.js';
import { measurePicture, mostPixels } from './measure-picture.js';
import type { ResolvedReferences } from './resolve-references.js';
import type { SiteSources } from './sources.js';

/** The pictures at the top of topics, by the id of the topic. */
export type TopicCovers = Readonly<Record<string, Picture>>;

/**
 * Measures the pictures at the top of topics, which stand in the content folder: DB301 for one that is not there, DB305 and DB307 for one
 * that cannot be read or is too large, DB306 where it is not described.
 *
 * @param known those whose file is as it was when it was measured
 */
export function measureCovers(
  topics: readonly Topic[],
  files: { readonly has: (path: SourcePath) => boolean; readonly all: () => Iterable<SourcePath> },
  known: ReadonlyMap<SourcePath, Picture>,
  { pictures }: Pick<SiteConfig, 'pictures'>,
  sources: Pick<SiteSources, 'contentName' | 'contentLocation' | 'encoder' | 'pictureFacts'>,
): { readonly covers: TopicCovers; readonly diagnostics: readonly Diagnostic[] } {
  const covers: Record<string, Picture> = {};
  const diagnostics: Diagnostic[] = [];
  for (const { id, source, cover } of topics) {
    if (cover === undefined) continue;
    const { image: target, position } = cover;
    const file = sources.contentName(source);
    const resolved = resolveReference(parentFolder(source), target);
    const path = resolved === undefined ? undefined : sourcePath(resolved);
    if (cover.alt === undefined) diagnostics.push(report('DB306', file, position, { target }));
    if (path === undefined || !files.has(path)) {
      const near = suggestion(resolved ?? target, files.all());
      diagnostics.push(
        report('DB301', file, position, {
          target,
          expected: path === undefined ? sources.contentName() : sources.contentName(path),
          ...(near === undefined ? {} : { suggestion: `/${near}` }),
        }),
      );
      continue;
    }
    const picture = measurePicture(path, sources.contentLocation(path), known.get(path), pictures, sources);
    if (picture === undefined) diagnostics.push(report('DB305', file, position, { target }));
    else if (isEncoded(picture) && picture.width * picture.height > mostPixels) {
      const size = `${String(picture.width)} × ${String(picture.height)}`;
      diagnostics.push(report('DB307', file, position, { target, size }));
    } else covers[id] = picture;
  }
  return { covers, diagnostics };
}

/** Topics with their pictures; one that could not be measured is left out. */
export function withCovers(
  topics: Iterable<readonly [string, TopicWords]>,
  covers: TopicCovers,
): Map<string, EditionTopic> {
  return new Map(
    [...topics].map(([id, { cover, ...words }]) => {
      const picture = covers[id];
      const topic: EditionTopic =
        cover === undefined || picture === undefined ? words : { ...words, cover: { ...cover, picture } };
      return [id, topic];
    }),
  );
}

/** The same pictures, as if an article showed them: they are published as its own are. */
export function coverReferences(covers: TopicCovers): ResolvedReferences {
  return { links: new Map(), pictures: new Map(Object.entries(covers)) };
}
