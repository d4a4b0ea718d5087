import { report } from '../diagnostics/report.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { YamlData } from './yaml-data.js';

const separator = /[、，；]|(?<=\p{Script=Han})\s*[,;]\s*|[,;]\s*(?=\p{Script=Han})/u;
/** Full-width signs written for those of YAML's lists. */
const brackets = /^［|］$/gu;
const bullet = /^[－—·•・]/u;

/** DB111 for each item of the list at `key` that is probably several: YAML knows no 、 and no full-width comma. */
export function severalInOne(key: string, values: readonly string[], data: YamlData): Diagnostic[] {
  return values.flatMap((value, index) => {
    const bare = value.replace(brackets, '');
    const [sign] = bullet.exec(bare) ?? [];
    const items = bare
      .split(sign ?? separator)
      .map((each) => each.trim())
      .filter((each) => each !== '');
    if (items.length < 2 && sign === undefined && bare === value) return [];
    const example = `${key}: [${items.join(', ')}]`;
    return [report('DB111', data.file, data.at([key, index]), { key, value, example })];
  });
}
