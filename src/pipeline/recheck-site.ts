import { nameHash } from '../graph/digest.js';
import type { ArticleSource } from '../model/article.js';
import { sectionId, type OutputPath, type SourcePath } from '../model/paths.js';
import { isPlain } from '../pages/plain-pages.js';
import { recordPlace } from './article-table.js';
import { decodeText } from './decode-text.js';
import type { BuildBasis } from './explain-output.js';
import type { PreparedSource } from './prepare-source.js';
import type { SiteFrame } from './site-frame.js';
import type { SiteSources } from './sources.js';
import { WrongResult } from './wrong-result.js';

/** One result of so many is made again. */
const sampleOf = 32;
/** Articles in a task for a thread. */
const batchSize = 64;

/**
 * Makes a sample of the results again that were taken from what is kept, and compares them: the records of articles, and pages that
 * were left as they are published.
 *
 * @param seed decides which are looked at
 * @param isAsPublished whether the published file has this text, or these bytes; true where it is published anew
 * @throws WrongResult for the first that differs
 */
export async function recheckSite(
  { settled: { table }, frame, outputs, assets, store }: BuildBasis,
  made: ReadonlyMap<string, unknown>,
  seed: string,
  {
    sources,
    prepare,
    isAsPublished,
  }: {
    readonly sources: Pick<SiteSources, 'readContent' | 'contentName'>;
    readonly prepare: (
      frame: SiteFrame,
      articles: readonly ArticleSource[],
    ) => Promise<readonly PreparedSource[]>;
    readonly isAsPublished: (path: OutputPath, content: string | Uint8Array) => boolean;
  },
): Promise<void> {
  const isSampled = (name: string): boolean => nameHash(`${seed} ${name}`) % sampleOf === 0;
  const rows: number[] = [];
  for (let row = 0; row < table.count; row += 1) {
    if (isSampled(table.get('path', row)) && !made.has(table.get('key', row))) rows.push(row);
  }
  for (let start = 0; start < rows.length; start += batchSize) {
    const batch = rows.slice(start, start + batchSize).flatMap((row) => {
      const path = table.get('path', row) as SourcePath;
      const file = sources.contentName(path);
      const { value: text } = decodeText(sources.readContent(path), file);
      return text === undefined
        ? []
        : [{ row, path, file, text, isPlain: isPlain(path, sectionId(table.get('section', row))) }];
    });
    const results = await prepare(frame, batch);
    for (const [index, { row, file }] of batch.entries()) {
      const kept = store.records.read(recordPlace(table, row));
      const again = results[index]?.record;
      if (again === undefined || Buffer.compare(again, kept) !== 0) throw new WrongResult(file);
    }
  }
  const own = new Set<string>(assets.map(({ path }) => path));
  for (const key of outputs.keys('all')) {
    const [path] = outputs.paths(key);
    if (path === undefined || !isSampled(path)) continue;
    for (const file of outputs.render(key).files) {
      if ('copyOf' in file || own.has(file.path)) continue;
      if (!isAsPublished(file.path, 'text' in file ? file.text : file.bytes))
        throw new WrongResult(file.path);
    }
  }
}
