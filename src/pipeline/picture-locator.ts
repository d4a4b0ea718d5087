import type { SourcePath } from '../model/paths.js';
import type { Asset, SiteSources } from './sources.js';

/** Finds where a picture stands: beside the articles, else among the assets. */
export function pictureLocator(
  hasFile: (path: SourcePath) => boolean,
  assets: readonly Asset[],
  { contentLocation }: Pick<SiteSources, 'contentLocation'>,
): (source: SourcePath) => string {
  let locations: ReadonlyMap<SourcePath, string> | undefined;
  return (source) => {
    if (hasFile(source)) return contentLocation(source);
    locations ??= new Map(assets.map(({ path, location }) => [path, location]));
    return locations.get(source) ?? contentLocation(source);
  };
}
