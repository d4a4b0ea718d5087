import type { Diagnostic } from './diagnostic.js';

/** What a stage returns: its value, unless an error made one impossible, and all it found on the way. */
export interface Staged<T> {
  readonly value?: T;
  readonly diagnostics: readonly Diagnostic[];
}
