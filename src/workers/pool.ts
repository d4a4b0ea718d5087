import { Worker } from 'node:worker_threads';

import { DamagedRecord } from '../graph/records.js';
import { packageFile } from '../model/package-file.js';
import type { Task, TaskResult } from './tasks.js';

type Answer<K extends Task['kind']> = Extract<TaskResult, { kind: K }>;

/** Threads that work off a queue of tasks, this one among them: it takes a task when the others have enough. */
export interface Pool {
  readonly run: <K extends SharedTask['kind']>(task: Extract<SharedTask, { kind: K }>) => Promise<Answer<K>>;
  /** Has every other thread open a site of its own, before anything that is asked for later. */
  readonly openOnEach: (task: (thread: number) => Extract<Task, { kind: 'open' }>) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** What any thread can do. */
export type SharedTask = Extract<Task, { kind: 'prepare' | 'render' }>;

interface Waiting {
  readonly task: Task;
  readonly resolve: (result: TaskResult) => void;
  readonly reject: (error: Error) => void;
}

/** What a thread answers: the result of its task, or what it threw. */
export type Message =
  { readonly result: TaskResult } | { readonly error: Error; readonly isDamagedRecord: boolean };

/** Megabytes. The young generation of a thread would take three times this by itself, and be no faster. */
const resourceLimits = { maxYoungGenerationSizeMb: 16 };
/** Tasks that a thread has at a time, so that it need not wait while this one works. */
const tasksAhead = 3;

/**
 * Starts threads. A fault of dongbei in one of them rejects its task with what it threw.
 *
 * @param others how many besides this one
 * @param workHere does a task in this thread
 */
export function startPool(others: number, workHere: (task: SharedTask) => TaskResult): Pool {
  const queue: Waiting[] = [];
  const failAll = (error: Error): void => {
    for (const each of [...members.flatMap(({ given }) => given.splice(0)), ...queue.splice(0)])
      each.reject(error);
  };
  const members = Array.from({ length: others }, () => {
    const worker = new Worker(packageFile('dist/bundle/site-worker.js'), { resourceLimits });
    const given: Waiting[] = [];
    worker.on('message', (message: Message) => {
      const done = given.shift();
      handOut();
      if ('error' in message) {
        // A class of our own does not come through from another thread.
        done?.reject(message.isDamagedRecord ? new DamagedRecord(message.error.message) : message.error);
      } else done?.resolve(message.result);
    });
    worker.on('error', failAll);
    return {
      given,
      give: (waiting: Waiting): void => {
        given.push(waiting);
        worker.postMessage(waiting.task);
      },
      close: () => worker.terminate(),
    };
  });
  let isWorking = false;
  const handOut = (): void => {
    for (let ahead = 1; ahead <= tasksAhead; ahead += 1) {
      for (const { given, give } of members) {
        const next = given.length < ahead ? queue.shift() : undefined;
        if (next !== undefined) give(next);
      }
    }
    if (isWorking || queue.length === 0) return;
    isWorking = true;
    // After what has come in from the other threads.
    setImmediate(() => {
      isWorking = false;
      const next = queue.shift();
      if (next === undefined) return;
      try {
        next.resolve(workHere(next.task as SharedTask));
      } catch (error) {
        next.reject(error instanceof Error ? error : new Error(String(error)));
      }
      handOut();
    });
  };
  const ask = (task: Task, add: (waiting: Waiting) => void): Promise<TaskResult> =>
    new Promise((resolve, reject) => {
      add({ task, resolve, reject });
    });
  return {
    run: (task) => {
      const answer = ask(task, (waiting) => queue.push(waiting)) as Promise<Answer<(typeof task)['kind']>>;
      handOut();
      return answer as never;
    },
    openOnEach: async (task) => {
      await Promise.all(members.map(({ give }, thread) => ask(task(thread), give)));
    },
    close: async () => {
      await Promise.all(members.map(({ close }) => close()));
    },
  };
}
