import { workerData, type MessagePort } from 'node:worker_threads';

import type { ColourAnswer } from '../pictures/colour-thread.js';
import { loadEncoder, type Encoder } from '../pictures/encode.js';

/** A thread that finds the average colour of one picture after the other. */
const { port, signal } = workerData as { readonly port: MessagePort; readonly signal: Int32Array };
let encoder: Promise<Encoder> | undefined;

port.on('message', (bytes: Uint8Array) => {
  void (encoder ??= loadEncoder())
    .then(({ averageColour }) => averageColour(bytes))
    .then(
      (colour): ColourAnswer => ({ colour }),
      (error: unknown): ColourAnswer => ({ unavailable: String(error) }),
    )
    .then((answer) => {
      port.postMessage(answer);
      Atomics.store(signal, 0, 1);
      Atomics.notify(signal, 0);
    });
});
