import { report } from '../diagnostics/report.js';
import type { ArticleFacts, Reference } from '../model/article.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { compareText, parentFolder, resolveReference, type SourcePath } from '../model/paths.js';
import type { SiteConfig, Topic } from '../model/site.js';
import type { Staged } from '../model/staged.js';
import { readTopic } from '../schema/topic.js';
import { decodeText } from './decode-text.js';
import type { SiteIndex } from './site-index.js';
import type { SiteSources } from './sources.js';

/** `topics/flood-2020.yaml`, of the topic `flood-2020`. */
const topicFile = /^topics\/([^/]+)\.yaml$/u;

export function isTopicFile(path: SourcePath): boolean {
  return topicFile.test(path) && path !== 'topics/section.yaml';
}

/** The topics of the files given, in their order. */
export function loadTopics(
  files: readonly SourcePath[],
  config: SiteConfig,
  sources: Pick<SiteSources, 'contentName' | 'readContent'>,
): Staged<Topic[]> {
  const diagnostics: Diagnostic[] = [];
  const topics = files.flatMap((source): Topic[] => {
    const file = sources.contentName(source);
    const decoded = decodeText(sources.readContent(source), file);
    diagnostics.push(...decoded.diagnostics);
    if (decoded.value === undefined) return [];
    const read = readTopic({ text: decoded.value, file, script: config.script });
    diagnostics.push(...read.diagnostics);
    if (read.value === undefined) return [];
    const { description, order = Number.MAX_SAFE_INTEGER, ...rest } = read.value;
    const id = topicFile.exec(source)?.[1] ?? '';
    return [{ ...rest, id, source, description: description ?? { text: '', byEdition: {} }, order }];
  });
  topics.sort((a, b) => a.order - b.order || compareText(a.id, b.id));
  return { value: topics, diagnostics };
}

/** DB302 for an article that a topic names and that there is not, DB411 for one that does not join it. */
export function checkTopics(
  topics: readonly Topic[],
  index: SiteIndex,
  sources: Pick<SiteSources, 'contentName'>,
): Diagnostic[] {
  return topics.flatMap(({ id, source, pinned, groups, timeline }) =>
    [
      ...pinned,
      ...groups.flatMap(({ articles }) => articles),
      ...timeline.flatMap(({ article }) => article ?? []),
    ].flatMap((reference) => {
      const { target, position } = reference;
      const found = pinnedArticle(source, reference, index);
      if (found !== undefined) {
        const joins = found.meta.topics?.includes(id) === true;
        return joins ? [] : [report('DB411', sources.contentName(source), position, { target, topic: id })];
      }
      const near = index.suggest(source, target);
      return [
        report('DB302', sources.contentName(source), position, {
          target,
          ...(near === undefined ? {} : { suggestion: near }),
        }),
      ];
    }),
  );
}

/** The article whose file is named; an address is no name of a file. */
function pinnedArticle(from: SourcePath, reference: Reference, index: SiteIndex): ArticleFacts | undefined {
  const found = index.find(from, reference);
  const document = found?.kind === 'article' ? found.article.document : undefined;
  return document?.path === resolveReference(parentFolder(from), reference.target) ? document : undefined;
}
