import type * as z from 'zod';
import type { Path } from './yaml-data.js';

type Issue = z.core.$ZodIssue;

/** An issue of a schema with its whole path. */
export interface FlatIssue {
  readonly issue: Issue;
  readonly path: Path;
  /** Types that would have been right, where none of several was met. */
  readonly expected?: string;
}

/** Issues without alternatives among them: of each the branch that was meant: the one whose outermost type is right. */
export function flatIssues(issue: Issue, parent: Path = []): FlatIssue[] {
  const path = [...parent, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))];
  if (issue.code !== 'invalid_union') return [{ issue, path }];
  const branches = issue.errors.map((errors) => errors.flatMap((each) => flatIssues(each, path)));
  const wrongType = (each: FlatIssue): boolean =>
    each.path.length === path.length && each.issue.code === 'invalid_type';
  const meant = branches.find((branch) => !branch.some(wrongType));
  if (meant !== undefined) return meant;
  const types = branches.flat().flatMap((each) => (wrongType(each) ? [expectedType(each.issue)] : []));
  const other = types.find((type) => type !== 'text' && type !== 'number');
  const expected = other === undefined ? 'text' : other === 'list' ? 'textOrList' : 'textOrMap';
  return [{ issue, path, expected }];
}

/** In the words of DB104's table. */
export function expectedType(issue: Issue): string {
  if (issue.code !== 'invalid_type') return 'text';
  const names: Partial<Record<string, string>> = {
    string: 'text',
    array: 'list',
    object: 'map',
    int: 'number',
  };
  return names[issue.expected] ?? issue.expected;
}
