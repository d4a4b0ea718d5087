import { readdirSync, statSync, watch, type FSWatcher } from 'node:fs';

/** What has changed in the content folder since the last word; paths relative to it. */
export interface ContentChanges {
  /** Files that were written, and perhaps some that came or went. */
  readonly saved: readonly string[];
  /** Whether folders may have come or gone. */
  readonly hasOthers: boolean;
}

/** Editors write a file in several steps; what follows within this time (ms) belongs to the same save. */
const settle = 10;
/** A content folder that is gone is looked for again after this time (ms): nothing tells of its coming back. */
const absence = 200;

/**
 * Tells of every change in the content folder, of its own going and coming back too. Each folder is watched and no file: of 100,000 files in some hundred
 * folders nothing is opened, read or asked for.
 */
export function watchContent(
  content: string,
  changed: (changes: ContentChanges) => void,
): { readonly close: () => void } {
  const watchers = new Map<string, FSWatcher>();
  const saved = new Set<string>();
  let hasOthers = false;
  let timer: NodeJS.Timeout | undefined;
  let search: NodeJS.Timeout | undefined;

  const tell = (): void => {
    const changes = { saved: [...saved], hasOthers };
    saved.clear();
    hasOthers = false;
    changed(changes);
  };
  const watchFolder = (folder: string): void => {
    if (watchers.has(folder)) return;
    let watcher: FSWatcher;
    try {
      watcher = watch(`${content}/${folder}`);
    } catch {
      return; // gone meanwhile, which its parent tells
    }
    watchers.set(folder, watcher);
    watcher.on('error', () => {
      forget(folder);
    });
    watcher.on('change', (event, name) => {
      if (folder === '' && !isFolder(content)) {
        waitForReturn();
        return;
      }
      if (typeof name !== 'string' || name.startsWith('.') || name.endsWith('~')) return;
      const path = `${folder}${name}`;
      const isWatched = watchers.has(`${path}/`);
      if (event === 'rename' && (isWatched || isFolder(`${content}/${path}`))) {
        hasOthers = true;
        forget(`${path}/`);
        watchTree(`${path}/`);
      } else {
        // Editors that save by a rename tell of the file itself, and of another that is gone again.
        saved.add(path);
      }
      tellSoon();
    });
  };
  const tellSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(tell, settle);
  };
  const waitForReturn = (): void => {
    if (search !== undefined) return;
    forget('');
    hasOthers = true;
    tellSoon();
    search = setInterval(() => {
      if (!isFolder(content)) return;
      clearInterval(search);
      search = undefined;
      watchTree('');
      hasOthers = true;
      tellSoon();
    }, absence);
  };
  const watchTree = (folder: string): void => {
    if (folder !== '' && !isFolder(`${content}/${folder}`)) return;
    watchFolder(folder);
    for (const entry of foldersIn(`${content}/${folder}`)) watchTree(`${folder}${entry}/`);
  };
  const forget = (folder: string): void => {
    for (const [each, watcher] of watchers) {
      if (!each.startsWith(folder)) continue;
      watcher.close();
      watchers.delete(each);
    }
  };
  watchTree('');
  return {
    close: () => {
      clearTimeout(timer);
      clearInterval(search);
      forget('');
    },
  };
}

function foldersIn(location: string): string[] {
  try {
    return readdirSync(location, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map(({ name }) => name);
  } catch {
    return []; // gone meanwhile
  }
}

function isFolder(location: string): boolean {
  return statSync(location, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
