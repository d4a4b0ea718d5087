/** An earlier address of an article. */
export interface MovedAddress {
  /** Below the root of the site, not percent-encoded. */
  readonly segments: readonly string[];
  /** Else it is a folder, which is asked for with a slash at the end and without. */
  readonly isFile: boolean;
  /** Where it leads: a path with the base path, percent-encoded. */
  readonly target: string;
}

/** The paths under which it may be asked for, without the base path and not percent-encoded. */
export function movedPaths({ segments, isFile }: MovedAddress): string[] {
  const path = `/${segments.join('/')}`;
  return isFile ? [path] : [path, `${path}/`];
}
