import type * as z from 'zod';
import { sortDiagnostics } from '../diagnostics/report.js';
import type { Staged } from '../model/staged.js';
import { diagnoseIssues } from './diagnose-issues.js';
import { flatIssues, type FlatIssue } from './flat-issues.js';
import type { Path, YamlData } from './yaml-data.js';

/**
 * Checks data against the schema of its file. Diagnostics: those of the YAML and of the schema, sorted.
 *
 * There is a value in spite of faults where what is left without the faulty keys is a valid whole, so that everything
 * that hangs on the sound ones can be checked in the same run; `hasErrors` tells that it must not be published.
 */
export function checkData<Shape extends z.core.$ZodLooseShape>(
  schema: z.ZodObject<Shape, z.core.$strict>,
  data: YamlData,
): Staged<z.output<z.ZodObject<Shape, z.core.$strict>>> {
  if (data.value === undefined) return { diagnostics: sortDiagnostics(data.diagnostics) };
  const result = schema.safeParse(data.value);
  if (result.success) return { value: result.data, diagnostics: sortDiagnostics(data.diagnostics) };
  const issues = result.error.issues.flatMap((issue) => flatIssues(issue));
  const found = diagnoseIssues(issues, data, Object.keys(schema.shape));
  const diagnostics = sortDiagnostics([...data.diagnostics, ...found]);
  const faulty = issues.flatMap(faultyPaths);
  for (const depth of [2, 1]) {
    const rest = schema.safeParse(
      faulty.reduce((value, path) => without(value, path.slice(0, depth)), data.value),
    );
    if (rest.success) return { value: rest.data, diagnostics };
  }
  return { diagnostics };
}

/** The keys to leave out for an issue. */
function faultyPaths({ issue, path }: FlatIssue): Path[] {
  return issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...path, key]) : [path];
}

/** A copy of the map without what stands at `path`; an item of a list takes the list with it. */
function without(map: Readonly<Record<string, unknown>>, path: Path): Readonly<Record<string, unknown>> {
  const [key, next] = path;
  if (key === undefined) return map;
  const inner = map[key];
  const rest = Object.fromEntries(Object.entries(map).filter(([each]) => each !== key));
  if (typeof next !== 'string' || typeof inner !== 'object' || inner === null) return rest;
  return { ...rest, [key]: without(inner as Readonly<Record<string, unknown>>, [next]) };
}
