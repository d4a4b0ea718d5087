import type { Code } from '../diagnostics/catalogue.js';
import { report } from '../diagnostics/report.js';
import type { Diagnostic, Position } from '../model/diagnostic.js';

/** What is wrong with one file, in the order in which it was found. */
export interface Faults {
  readonly list: readonly Diagnostic[];
  add(code: Code, position: Position, details?: Readonly<Record<string, string>>): void;
}

export function createFaults(file: string): Faults {
  const list: Diagnostic[] = [];
  return { list, add: (code, position, details) => void list.push(report(code, file, position, details)) };
}
