import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';

import { packageFile } from '../model/package-file.js';
import { EncoderUnavailable } from './encoder.js';

/** Finds the average colour of pictures in a thread of its own, and waits for it: builds read synchronously. */
export interface ColourThread {
  /** `#rgb`; undefined for what cannot be decoded. The first call starts the thread. `EncoderUnavailable` where it cannot work. */
  readonly averageColour: (bytes: Uint8Array) => string | undefined;
  readonly close: () => Promise<void>;
}

export type ColourAnswer = { readonly colour: string | undefined } | { readonly unavailable: string };

/** Milliseconds after which a thread that has not answered never will. */
const patience = 120_000;

export function openColourThread(): ColourThread {
  let thread: { worker: Worker; port: MessageChannel['port1']; signal: Int32Array } | undefined;
  const start = (): NonNullable<typeof thread> => {
    const { port1: port, port2 } = new MessageChannel();
    const signal = new Int32Array(new SharedArrayBuffer(4));
    const worker = new Worker(packageFile('dist/bundle/colour-worker.js'), {
      workerData: { port: port2, signal },
      transferList: [port2],
    });
    worker.unref();
    return { worker, port, signal };
  };
  return {
    averageColour: (bytes) => {
      const { port, signal } = (thread ??= start());
      Atomics.store(signal, 0, 0);
      port.postMessage(bytes);
      Atomics.wait(signal, 0, 0, patience);
      const answer = receiveMessageOnPort(port)?.message as ColourAnswer | undefined;
      if (answer === undefined) throw new Error('The thread that decodes pictures does not answer');
      if ('unavailable' in answer) throw new EncoderUnavailable(answer.unavailable);
      return answer.colour;
    },
    close: async () => {
      thread?.port.close();
      await thread?.worker.terminate();
    },
  };
}
