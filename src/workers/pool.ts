import { Worker } from 'node:worker_threads';

import { DamagedRecord } from '../graph/records.js';
import { packageFile } from '../model/package-file.js';
import type { Task, TaskResult } from './tasks.js';

type Answer<K extends Task['kind']> = Extract<TaskResult, { kind: K }>;

/** Threads that work off a queue of tasks. A task goes to the first thread that is free. */
export interface Pool {
  readonly run: <K extends Task['kind']>(task: Extract<Task, { kind: K }>) => Promise<Answer<K>>;
  /** Has every thread do a task of its own, before anything that is asked for later. */
  readonly runOnEach: <K extends Task['kind']>(
    task: (thread: number) => Extract<Task, { kind: K }>,
  ) => Promise<readonly Answer<K>[]>;
  readonly close: () => Promise<void>;
}

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

/** Starts threads. A fault of dongbei in one of them rejects its task with what it threw. */
export function startPool(threads: number): Pool {
  const queue: Waiting[] = [];
  const members = Array.from({ length: threads }, () => {
    const worker = new Worker(packageFile('dist/bundle/site-worker.js'), { resourceLimits });
    const member: { worker: Worker; busy: Waiting | undefined; own: Waiting[] } = {
      worker,
      busy: undefined,
      own: [],
    };
    const next = (): void => {
      member.busy = member.own.shift() ?? queue.shift();
      if (member.busy !== undefined) worker.postMessage(member.busy.task);
    };
    worker.on('message', (message: Message) => {
      const done = member.busy;
      next();
      if ('error' in message) {
        // A class of our own does not come through from another thread.
        done?.reject(message.isDamagedRecord ? new DamagedRecord(message.error.message) : message.error);
      } else done?.resolve(message.result);
    });
    worker.on('error', (error) => {
      for (const each of [member.busy, ...member.own.splice(0), ...queue.splice(0)]) each?.reject(error);
    });
    return { ...member, next, isFree: () => member.busy === undefined, own: member.own };
  });
  const wake = (): void => {
    for (const member of members) if (member.isFree()) member.next();
  };
  const ask = (list: Waiting[], task: Task): Promise<TaskResult> =>
    new Promise((resolve, reject) => {
      list.push({ task, resolve, reject });
    });
  return {
    run: (task) => {
      const answer = ask(queue, task) as Promise<Answer<(typeof task)['kind']>>;
      wake();
      return answer as never;
    },
    runOnEach: (task) => {
      const answers = members.map((member, thread) => ask(member.own, task(thread)));
      wake();
      return Promise.all(answers) as never;
    },
    close: async () => {
      await Promise.all(members.map(({ worker }) => worker.terminate()));
    },
  };
}
