import { watch } from 'chokidar';

/** Editors write a file in several steps; what follows within this time (ms) belongs to the same save. */
const settle = 40;

/**
 * Calls `changed` after every save, removal or rename in the folders or files, once `ready`; those that do not exist yet
 * count too.
 */
export function watchFolders(
  locations: readonly string[],
  changed: () => void,
): {
  readonly ready: Promise<void>;
  readonly add: (locations: readonly string[]) => void;
  readonly close: () => Promise<void>;
} {
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch([...locations], { ignoreInitial: true, ignored: /(?:^|[/\\])\.[^./\\][^/\\]*$|~$/u });
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(changed, settle);
  });
  return {
    ready: new Promise((resolve) => watcher.once('ready', resolve)),
    add: (more) => {
      watcher.add([...more]);
    },
    close: async () => {
      clearTimeout(timer);
      await watcher.close();
    },
  };
}
