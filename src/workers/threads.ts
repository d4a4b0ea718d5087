import type { PublishedIndex } from '../io/published-index.js';
import type { ArticleSource } from '../model/article.js';
import type { OutputKinds } from '../pipeline/output-key.js';
import { createPreparer, type PreparedSource } from '../pipeline/prepare-source.js';
import type { SiteOutputs } from '../pipeline/render-output.js';
import type { SiteFrame } from '../pipeline/site-frame.js';
import type { SiteState } from '../pipeline/site-store.js';
import { startPool, type Pool, type SharedTask } from './pool.js';
import { renderAside, type AsideRenderer } from './render-aside.js';
import type { TaskResult } from './tasks.js';

/** Fewer articles than these are prepared before a thread is ready to. */
const worthThreads = 64;
/** Outputs in a task; enough that handing it over costs little beside the work. */
const outputsInTask = 128;

/** Work that is spread over threads where that pays; they are started when there is that much of it. */
export interface Threads {
  readonly prepare: (
    frame: SiteFrame,
    articles: readonly ArticleSource[],
  ) => Promise<readonly PreparedSource[]>;
  /** Renders all outputs of some kinds, in their order; undefined where one thread had better do it. */
  readonly renderAll: (
    site: WorkToRender,
  ) => AsyncGenerator<Extract<TaskResult, { kind: 'render' }>> | undefined;
  readonly close: () => Promise<void>;
}

export interface WorkToRender {
  readonly state: SiteState;
  readonly outputs: SiteOutputs;
  readonly kinds: OutputKinds;
  /** How many outputs there are of these kinds. */
  readonly count: number;
  readonly records: { readonly location: string; readonly size: number };
  readonly published: PublishedIndex;
  readonly verify: boolean;
  readonly asideFolder: string;
}

/** @param jobs threads that work at a time, this one among them */
export function openThreads(jobs: number): Threads {
  let pool: Pool | undefined;
  const preparers = new Map<SiteFrame, ReturnType<typeof createPreparer>>();
  const prepareHere = (frame: SiteFrame, articles: readonly ArticleSource[]): readonly PreparedSource[] => {
    const prepare = preparers.get(frame) ?? createPreparer(frame);
    preparers.set(frame, prepare);
    return articles.map(prepare);
  };
  let renderHere: AsideRenderer | undefined;
  const workHere = (task: SharedTask): TaskResult => {
    if (task.kind === 'prepare') return { kind: 'prepare', prepared: prepareHere(task.frame, task.articles) };
    if (renderHere === undefined) throw new Error('No site to render');
    return { kind: 'render', ...renderHere(task.from, task.count) };
  };
  const close = async (): Promise<void> => {
    const closed = pool;
    pool = undefined;
    renderHere = undefined;
    await closed?.close();
  };
  /** What threads hold of a large site is not needed for pictures and publishing. */
  async function* thenClose(
    rendered: AsyncGenerator<Extract<TaskResult, { kind: 'render' }>>,
  ): AsyncGenerator<Extract<TaskResult, { kind: 'render' }>> {
    yield* rendered;
    await close();
  }
  const start = (): Pool => (pool ??= startPool(jobs - 1, workHere));
  return {
    prepare: async (frame, articles) => {
      if (jobs === 1 || (pool === undefined && articles.length < worthThreads)) {
        return prepareHere(frame, articles);
      }
      return (await start().run<'prepare'>({ kind: 'prepare', frame, articles })).prepared;
    },
    renderAll: (site) => {
      if (jobs === 1 || site.count < 4 * outputsInTask) return undefined;
      // Parsers and converters have done their work.
      preparers.clear();
      renderHere = renderAside(site.outputs, { ...site, asidePrefix: 'm-' });
      return thenClose(renderOn(start(), site, jobs));
    },
    close,
  };
}

async function* renderOn(
  pool: Pool,
  { state, kinds, count, records, published, verify, asideFolder }: WorkToRender,
  jobs: number,
): AsyncGenerator<Extract<TaskResult, { kind: 'render' }>> {
  const { bytes, ...table } = state.articles.encoded();
  const tableBytes = new SharedArrayBuffer(bytes.reduce((sum, { byteLength }) => sum + byteLength, 0));
  const shared = new Uint8Array(tableBytes);
  let end = 0;
  for (const piece of bytes) {
    shared.set(piece, end);
    end += piece.byteLength;
  }
  const { frame, templates, now } = state;
  const site = { kinds, records, published, verify, asideFolder, frame, templates, now, table, tableBytes };
  const opened = pool.openOnEach((thread) => ({
    kind: 'open',
    site: { ...site, asidePrefix: `t${String(thread)}-` },
  }));
  // Tasks are handed over in order, so that no thread goes back; a few ahead, so that none waits.
  const running: Promise<Extract<TaskResult, { kind: 'render' }>>[] = [];
  for (let from = 0; from < count; from += outputsInTask) {
    running.push(pool.run<'render'>({ kind: 'render', from, count: outputsInTask }));
    const first = running.length > 4 * jobs ? running.shift() : undefined;
    if (first !== undefined) yield await first;
  }
  for (const each of running) yield await each;
  await opened;
}
