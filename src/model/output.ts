import type { OutputPath } from './paths.js';

/** A file of the published site: its text or its bytes, or the file on disk that it is a copy of. */
export type OutputFile =
  | { readonly path: OutputPath; readonly text: string }
  | { readonly path: OutputPath; readonly bytes: Uint8Array }
  | { readonly path: OutputPath; readonly copyOf: string };
