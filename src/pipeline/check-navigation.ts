import { report } from '../diagnostics/report.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { suggestion } from '../schema/suggestion.js';
import type { LoadedSite } from './loaded-site.js';

/** Every section that the navigation names must exist. */
export function checkNavigation({ config, sections }: LoadedSite): Diagnostic[] {
  const known = new Set<string>(sections.map(({ id }) => id));
  return config.navigation.flatMap(({ section, position }) => {
    if (section === undefined || known.has(section)) return [];
    const near = suggestion(section, known);
    return [
      report('DB402', config.file, position, {
        section,
        ...(near === undefined ? {} : { suggestion: near }),
      }),
    ];
  });
}
