/**
 * The address of a file of this package, by its path from the package's root: `data/model.bin`. Every folder that code
 * runs from lies two levels below the root (`src/<room>/`, `dist/<room>/`, `dist/bundle/`), wherever it was bundled to.
 */
export function packageFile(path: string): URL {
  return new URL(`../../${path}`, import.meta.url);
}
