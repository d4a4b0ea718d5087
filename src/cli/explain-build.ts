import { isAbsolute, join, relative, resolve, sep } from 'node:path';

import { fillIn, messagesIn, type Messages } from '../diagnostics/messages.js';
import { displayPath, type SiteFolders } from '../io/site-folders.js';
import { outputPath, type OutputPath } from '../model/paths.js';
import {
  explainOutput,
  type BuildBasis,
  type BuildCause,
  type OutputExplanation,
} from '../pipeline/explain-output.js';
import type { Terminal } from './terminal.js';

/** What a build did about a file, and whether it has other bytes than before. */
export interface FileExplanation extends OutputExplanation {
  readonly path: OutputPath;
  readonly isWritten: boolean;
}

/** Causes that are listed; of the others it is said how many there are. */
const listedCauses = 10;

/**
 * Explains a file of the site.
 *
 * @param asked the file, in the output folder or below it; its address, whole or without the host; or the file of an article, whose
 *   page in the first edition is meant
 * @param hasNew whether a file was staged that is other than before
 * @param wasPublished whether there was one before
 */
export function explainFile(
  basis: BuildBasis,
  folders: SiteFolders,
  asked: string,
  hasNew: (path: OutputPath) => boolean,
  wasPublished: (path: OutputPath) => boolean,
): FileExplanation {
  const path = articlePage(basis, folders, asked) ?? siteFile(basis, folders, asked);
  const isWritten = hasNew(path);
  const { done, ...rest } = explainOutput(basis, path);
  // Renditions of pictures and share cards have names that stand for their bytes: they come and go, and never change.
  const known = isWritten ? 'copied' : wasPublished(path) ? 'left' : done;
  return { path, isWritten, done: done === 'unknown' ? known : done, ...rest };
}

function articlePage(
  { archives, outputs }: BuildBasis,
  folders: SiteFolders,
  asked: string,
): OutputPath | undefined {
  const path = below(folders.content, resolve(folders.root, asked));
  const key = [archives.after, archives.before]
    .flatMap(({ all, plain }) => [
      ...plain.map((each) => ({ kind: 'plain' as const, entry: each })),
      ...all.map((each) => ({ kind: 'article' as const, entry: each })),
    ])
    .find(({ entry }) => String(entry.path) === path);
  return key === undefined ? undefined : outputs.paths(key)[0];
}

function siteFile(
  { frame: { config } }: BuildBasis,
  { root, output }: SiteFolders,
  asked: string,
): OutputPath {
  const standing = below(output, resolve(root, asked));
  const address = asked.startsWith(config.origin) ? asked.slice(config.origin.length) : asked;
  const local = standing ?? decoded(address.replace(/[?#].*$/su, '')).replace(`${config.basePath}/`, '');
  const isFolder = local === '' || local.endsWith('/') || asked.endsWith('/');
  const segments = local
    .split(/[/\\]/u)
    .filter((segment) => segment !== '' && segment !== '.' && segment !== '..');
  return outputPath([...segments, ...(isFolder ? ['index.html'] : [])]);
}

/** A path below a folder, with `/`; undefined where it is not below it. */
function below(folder: string, location: string): string | undefined {
  const path = relative(folder, location);
  return path === '' || path.startsWith('..') || isAbsolute(path) ? undefined : path.split(sep).join('/');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export function printExplanation(
  { path, done, isWritten, causes, changes }: FileExplanation,
  { root, content }: SiteFolders,
  { language, print, colors }: Terminal,
): void {
  const words = messagesIn(language);
  const { explained } = words;
  const outcome = done === 'rendered' || done === 'copied' ? (isWritten ? done : 'same') : done;
  print(`${colors.bold(path)}${words.colon}${explained[outcome]}`);
  const contentName = (name: string): string => displayPath(root, join(content, name));
  const list = (title: string, some: readonly BuildCause[]): void => {
    if (some.length === 0) return;
    print(title);
    for (const cause of some.slice(0, listedCauses)) print(`  ${causeLine(cause, contentName, words)}`);
    if (some.length > listedCauses) print(`  ${fillIn(explained.more, { n: some.length - listedCauses })}`);
  };
  list(explained.because, causes);
  list(
    explained.unrelated,
    changes.filter((change) => !causes.includes(change)),
  );
  if (changes.length === 0) print(explained.noChange);
}

function causeLine(cause: BuildCause, contentName: (path: string) => string, words: Messages): string {
  const { causes, changed, parts } = words.explained;
  switch (cause.kind) {
    case 'nothingKept':
    case 'notAsPublished':
    case 'menu':
    case 'aged':
    case 'dongbei':
      return causes[cause.kind];
    case 'article': {
      const named = cause.parts.map((part) =>
        part === 'body' || part === 'references' ? parts[part] : part,
      );
      const line = `${contentName(cause.path)}${words.colon}${changed[cause.change]}`;
      return named.length === 0 ? line : fillIn(parts.line, { line, parts: named.join(parts.separator) });
    }
    case 'template':
      return `templates/${cause.name}${words.colon}${changed[cause.change]}`;
    case 'file':
      return `${contentName(cause.name)}${words.colon}${changed[cause.change]}`;
    default:
      return `${cause.name}${words.colon}${changed[cause.change]}`;
  }
}
