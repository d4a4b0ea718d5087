import { parentPort } from 'node:worker_threads';

import { DamagedRecord } from '../graph/records.js';
import { openSite } from './open-site.js';
import type { Message } from './pool.js';
import { createPreparer, type PreparedSource } from '../pipeline/prepare-source.js';
import type { ArticleSource } from '../model/article.js';
import type { AsideRenderer } from './render-aside.js';
import type { Task, TaskResult } from './tasks.js';

/** A thread of the pool: does one task after the other. */
const port = parentPort;
if (port === null) throw new Error('This is run as a thread');

let prepare: ((source: ArticleSource) => PreparedSource) | undefined;
let preparesFor = '';
let render: AsideRenderer | undefined;

port.on('message', (task: Task) => {
  let message: Message;
  const transfer: ArrayBuffer[] = [];
  try {
    message = { result: work(task, transfer) };
  } catch (error) {
    message = {
      error: error instanceof Error ? error : new Error(String(error)),
      isDamagedRecord: error instanceof DamagedRecord,
    };
  }
  port.postMessage(message, transfer);
});

function work(task: Task, transfer: ArrayBuffer[]): TaskResult {
  switch (task.kind) {
    case 'prepare': {
      if (prepare === undefined || preparesFor !== task.frame.digest) {
        prepare = createPreparer(task.frame);
        preparesFor = task.frame.digest;
      }
      const prepared = task.articles.map(prepare);
      for (const { record } of prepared)
        if (record !== undefined) transfer.push(record.buffer as ArrayBuffer);
      return { kind: 'prepare', prepared };
    }
    case 'open':
      prepare = undefined;
      render = openSite(task.site);
      return { kind: 'open' };
    case 'render':
      if (render === undefined) throw new Error('No site to render');
      return { kind: 'render', ...render(task.from, task.count) };
  }
}
