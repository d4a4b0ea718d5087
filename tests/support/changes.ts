import { openPublication } from '../../src/io/open-publication.js';
import type { PublicationOptions } from '../../src/io/publication-session.js';
import type { Publication } from '../../src/io/publication.js';
import { outputPath } from '../../src/model/paths.js';
import type { Pages } from './published.js';

/** Publishes changes only: a text for a file that is new or changed, undefined for one that goes. */
export function publishChanges(
  changes: Readonly<Record<string, string | undefined>>,
  out: string,
  options: PublicationOptions = {},
): Publication {
  const session = openPublication(out, 'public', options);
  if ('site' in session) return session;
  for (const [name, text] of Object.entries(changes)) {
    const path = outputPath(name.split('/'));
    if (text === undefined) session.remove(path);
    else session.stage(path, text);
  }
  return session.commit();
}

/** What makes one site of the other. */
export function changesBetween(before: Pages, after: Pages): Record<string, string | undefined> {
  const changes: Record<string, string | undefined> = {};
  for (const path of Object.keys(before)) if (!(path in after)) changes[path] = undefined;
  for (const [path, text] of Object.entries(after)) if (before[path] !== text) changes[path] = text;
  return changes;
}
