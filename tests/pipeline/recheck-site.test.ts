import { beforeAll, describe, expect, it } from 'vitest';

import type { OutputPath, SourcePath } from '../../src/model/paths.js';
import type { BuildBasis } from '../../src/pipeline/explain-output.js';
import { createPreparer } from '../../src/pipeline/prepare-source.js';
import { recheckSite } from '../../src/pipeline/recheck-site.js';
import { article, memorySources, type Newsroom } from '../support/memory-sources.js';
import { incrementalSite } from '../support/memory-store.js';

const room: Newsroom = {
  files: {
    'hlj/section.yaml': 'title: 黑龍江\n',
    ...Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [
        `hlj/a${String(index)}.md`,
        article(`第${String(index)}篇`, `正文${String(index)}。`),
      ]),
    ),
  },
  config: 'site:\n  name: 東北網\n  baseUrl: https://news.example/\n',
};

let basis: BuildBasis;
let published: ReadonlyMap<OutputPath, string>;

beforeAll(async () => {
  const site = incrementalSite();
  await site.build(room);
  const second = await site.build(room);
  if (second.basis === undefined) throw new Error('The site could not be read');
  ({ basis } = second);
  published = site.published();
});

/** What the samples of a number of builds find. */
async function found(other: {
  readonly basis?: BuildBasis;
  readonly text?: (path: OutputPath) => string | undefined;
}): Promise<ReadonlySet<string>> {
  const about = new Set<string>();
  for (let seed = 0; seed < 8; seed += 1) {
    await recheckSite(other.basis ?? basis, new Map(), String(seed), {
      sources: memorySources(room),
      prepare: (frame, articles) => Promise.resolve(articles.map(createPreparer(frame))),
      isAsPublished: (path, content) =>
        (other.text?.(path) ?? published.get(path)) ===
        (typeof content === 'string' ? content : Buffer.from(content).toString('latin1')),
    }).catch((error: unknown) => about.add((error as { about?: string }).about ?? String(error)));
  }
  return about;
}

describe('the check of what is kept', () => {
  it('finds nothing in results that are right', async () => {
    expect(await found({})).toEqual(new Set());
  });

  it('finds records that are not what their articles are made to', async () => {
    const { store } = basis;
    const [first] = [...basis.settled.table.numbers('recordOffset')];
    const wrong = { ...store.records, read: () => store.records.read({ offset: first ?? 0, length: 1 }) };
    const about = await found({ basis: { ...basis, store: { ...store, records: wrong } } });
    expect(about.size).toBeGreaterThan(0);
    for (const file of about) expect(file).toMatch(/^content\/hlj\/a\d+\.md$/u);
  });

  it('finds a page that was left though it should be another', async () => {
    const about = await found({ text: (path) => (path.includes('hlj/a') ? '舊' : undefined) });
    expect(about.size).toBeGreaterThan(0);
    for (const path of about) expect(path).toMatch(/hlj\/a\d+\/index\.html$/u);
  });

  it('looks at records of this build no second time', async () => {
    const { table } = basis.settled;
    const made = new Map(Array.from({ length: table.count }, (_, row) => [table.get('key', row), true]));
    const read: SourcePath[] = [];
    const sources = { ...memorySources(room), readContent: (path: SourcePath) => void read.push(path) };
    for (let seed = 0; seed < 8; seed += 1) {
      await recheckSite(basis, made, String(seed), {
        sources,
        prepare: () => Promise.resolve([]),
        isAsPublished: () => true,
      });
    }
    expect(read).toEqual([]);
  });
});
