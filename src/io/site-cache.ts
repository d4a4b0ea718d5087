import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import type { RecordPlace } from '../graph/records.js';
import { readTable, type EncodedTable } from '../graph/table.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { articleColumns } from '../pipeline/article-table.js';
import type { SiteState, SiteStore } from '../pipeline/site-store.js';
import { compactRecords } from './compact-records.js';
import type { ContentWalk } from './content-walk.js';
import { openRecordFile, type RecordFile } from './record-file.js';
import { readStateFile, writeStateFile, type StateFile } from './state-file.js';

/** What a build has to know to see that nothing has changed. */
export interface CacheHead {
  /** Of dongbei, and of the folders and options that the site was built with. */
  readonly key: string;
  /** Of everything but the content folder, by size and times. */
  readonly inputs: string;
  /** Of the published site. */
  readonly stamp: string;
  /** Times between which a build makes the same site of the same files (milliseconds since 1970); null for ever. */
  readonly from: number;
  readonly until: number | null;
  /** When the build began that looked at the files. */
  readonly startedAt: number;
  /** Whether drafts, and articles of a later date, were published too. */
  readonly isPreview: boolean;
  readonly counts: SiteState['counts'];
  readonly basePath: string;
  readonly configuredFolders: { readonly templates?: string; readonly assets?: string };
  /** Warnings, which are shown again. */
  readonly diagnostics: readonly Diagnostic[];
  readonly records: KeptRecords;
  readonly walk: Omit<ContentWalk, 'stamps' | 'names'>;
  readonly articles: Pick<EncodedTable, 'count' | 'parts'>;
}

/** What the build itself says of what it published. */
export type PublishedHead = Omit<CacheHead, 'key' | 'records' | 'walk' | 'articles'>;

/** A file of records, and how much of it is known to be good. */
interface KeptRecords {
  readonly name: string;
  readonly size: number;
}

/** What is kept between the builds of one site. Whoever deletes it loses time and nothing else. */
export interface SiteCache {
  readonly folder: string;
  readonly key: string;
  readonly head: () => PublishedHead | undefined;
  /** The content folder as the last published build found it. */
  readonly walk: () => ContentWalk | undefined;
  readonly store: () => SiteStore;
  /** Writes out what was appended, for other threads to read: where, and how much. */
  readonly flushRecords: () => { readonly location: string; readonly size: number };
  /** Takes over what was published, for the next build of this process. */
  readonly keep: (head: PublishedHead, walk: ContentWalk, state: SiteState) => void;
  /** Keeps what was taken over for other processes. */
  readonly save: () => void;
  /** Keeps the results of a build that was not published, by their keys, so that they need not be made again. */
  readonly savePending: (made: ReadonlyMap<string, RecordPlace>) => void;
  /** Removes all that is kept: it is damaged. */
  readonly clear: () => void;
}

interface KeptState {
  readonly frame: SiteState['frame'];
  readonly now: number;
  readonly faults: SiteState['faults'];
  readonly strays: SiteState['strays'];
  readonly hasFolderLikeFile: boolean;
}

interface PendingHead {
  readonly key: string;
  readonly records: KeptRecords;
}

const firstRecords: KeptRecords = { name: 'records-1', size: 0 };

/** @param key what is kept under another key is not looked at */
export function openSiteCache(folder: string, key: string): SiteCache {
  const stateLocation = join(folder, 'state');
  const pendingLocation = join(folder, 'pending');
  let file = ofKey(readStateFile<CacheHead>(stateLocation), key);
  let opened: { readonly name: string; readonly file: RecordFile } | undefined;
  let earlier: readonly [string, RecordPlace][] = [];
  let latest: { head: PublishedHead; walk: ContentWalk; state: SiteState } | undefined;

  const open = ({ name, size }: KeptRecords): RecordFile => {
    mkdirSync(folder, { recursive: true });
    opened ??= { name, file: openRecordFile(join(folder, name), size) };
    return opened.file;
  };
  const clear = (): void => {
    opened?.file.close();
    [opened, file, latest] = [undefined, undefined, undefined];
    for (const name of ['state', 'pending']) rmSync(join(folder, name), { force: true });
    removeRecords(folder, undefined);
  };
  return {
    folder,
    key,
    head: () => latest?.head ?? file?.head,
    walk: () => latest?.walk ?? (file && readWalk(file)),
    store: () => {
      if (latest !== undefined && opened !== undefined) {
        return { state: latest.state, records: opened.file, pending: new Map(earlier) };
      }
      const state = file && readState(file);
      const kept = state === undefined ? undefined : file?.head.records;
      const pending = readPending(pendingLocation, key, kept);
      earlier = pending?.made ?? [];
      return {
        state,
        records: open(pending?.records ?? kept ?? firstRecords),
        pending: new Map(earlier),
      };
    },
    flushRecords: () => {
      if (opened === undefined) throw new Error('No records are open');
      opened.file.flush();
      return { location: join(folder, opened.name), size: opened.file.size() };
    },
    keep: (head, walk, state) => {
      latest = { head, walk, state };
      earlier = [];
    },
    save: () => {
      if (opened === undefined || latest === undefined) return;
      const { head, walk, state } = latest;
      opened.file.flush();
      const { table, records } = compactRecords(folder, opened.name, opened.file, state.articles);
      if (records.name !== opened.name) {
        opened.file.close();
        opened = { name: records.name, file: openRecordFile(join(folder, records.name), records.size) };
        latest = { head, walk, state: { ...state, articles: table } };
      }
      const articles = table.encoded();
      const kept: KeptState = {
        frame: state.frame,
        now: state.now,
        faults: state.faults,
        strays: state.strays,
        hasFolderLikeFile: state.hasFolderLikeFile,
      };
      writeStateFile(
        stateLocation,
        {
          ...head,
          key,
          records,
          walk: { folders: walk.folders, odd: walk.odd },
          articles: { count: articles.count, parts: articles.parts },
        } satisfies CacheHead,
        {
          names: [Buffer.from(walk.names.join('\n\n'))],
          stamps: [new Uint8Array(walk.stamps.buffer, walk.stamps.byteOffset, walk.stamps.byteLength)],
          site: [Buffer.from(JSON.stringify(kept))],
          articles: articles.bytes,
          templates: [Buffer.from(JSON.stringify(state.templates))],
        },
      );
      rmSync(pendingLocation, { force: true });
      removeRecords(folder, records.name);
    },
    savePending: (made) => {
      if (opened === undefined || made.size === 0) return;
      opened.file.flush();
      const head: PendingHead = { key, records: { name: opened.name, size: opened.file.size() } };
      earlier = [...earlier, ...made];
      writeStateFile(pendingLocation, head, { made: [Buffer.from(JSON.stringify(earlier))] });
    },
    clear,
  };
}

function removeRecords(folder: string, except: string | undefined): void {
  for (const name of readdirSync(folder)) {
    if (name.startsWith('records-') && name !== except) rmSync(join(folder, name), { force: true });
  }
}

function ofKey<Head extends { readonly key: string }>(
  file: StateFile<Head> | undefined,
  key: string,
): StateFile<Head> | undefined {
  return file?.head.key === key ? file : undefined;
}

/** @param kept the records of the last published build: pending ones stand behind them */
function readPending(
  location: string,
  key: string,
  kept: KeptRecords | undefined,
): { readonly records: KeptRecords; readonly made: readonly [string, RecordPlace][] } | undefined {
  const file = ofKey(readStateFile<PendingHead>(location), key);
  const made = file?.part('made');
  if (file === undefined || made === undefined) return undefined;
  if (kept !== undefined && kept.name !== file.head.records.name) return undefined;
  return {
    records: file.head.records,
    made: JSON.parse(new TextDecoder().decode(made)) as [string, RecordPlace][],
  };
}

function readWalk(file: StateFile<CacheHead>): ContentWalk | undefined {
  const [names, stamps] = [file.part('names'), file.part('stamps')];
  if (names === undefined || stamps === undefined) return undefined;
  return {
    ...file.head.walk,
    names: new TextDecoder().decode(names).split('\n\n'),
    stamps: new Float64Array(stamps.buffer, stamps.byteOffset, stamps.byteLength / 8),
  };
}

function readState(file: StateFile<CacheHead>): SiteState | undefined {
  const [site, templates, articles] = [file.part('site'), file.part('templates'), file.part('articles')];
  if (site === undefined || templates === undefined || articles === undefined) return undefined;
  const decoder = new TextDecoder();
  const kept = JSON.parse(decoder.decode(site)) as KeptState;
  return {
    ...kept,
    templates: JSON.parse(decoder.decode(templates)) as SiteState['templates'],
    articles: readTable(articleColumns, file.head.articles, articles),
    counts: file.head.counts,
  };
}
