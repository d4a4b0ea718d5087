import { report } from '../diagnostics/report.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { expectedType, type FlatIssue } from './flat-issues.js';
import { keySuggestion } from './key-suggestion.js';
import { suggestion } from './suggestion.js';
import type { FaultParams } from './values.js';
import type { Path, YamlData } from './yaml-data.js';

/** Lines that an editor can copy, for keys that are missing. */
const examples: Readonly<Record<string, string>> = {
  title: 'title: 標題',
  date: 'date: 2020-08-07T07:24:00+08:00',
  until: 'until: 2020-08-07T18:00:00+08:00',
  name: 'name: 新華社',
  text: 'text: 把哪裡的什麼改成了什麼',
  image: 'image: cover.jpg',
  url: 'url: https://www.example.cn/',
  section: 'section: heilongjiang',
  id: 'id: zh-Hant',
};

/**
 * What a schema of this folder found wrong with `data`, in the words of the catalogue. A key is not called missing where
 * its entry is broken, or where it was written under another name.
 */
export function diagnoseIssues(
  issues: readonly FlatIssue[],
  data: YamlData,
  outermostKeys: readonly string[],
): Diagnostic[] {
  const renamed = new Set([...data.broken].map((key) => keySuggestion(key, outermostKeys) ?? key));
  for (const { issue, path } of issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    for (const key of issue.keys) {
      renamed.add([...path, keySuggestion(key, issue.message.split(', ')) ?? key].join('.'));
    }
  }
  return issues.flatMap((each) => diagnose(each, data, renamed));
}

function diagnose(
  { issue, path, expected }: FlatIssue,
  data: YamlData,
  renamed: ReadonlySet<string>,
): Diagnostic[] {
  const { file } = data;
  const at = data.at(path);
  const key = pathName(path);
  const value = shown(data.written(path) ?? '');
  const actual = valueAt(data.value, path);
  if (issue.code === 'unrecognized_keys') {
    const known = issue.message;
    return issue.keys.map((unknown) => {
      const wide = /^\u3000+/u.exec(unknown);
      if (wide !== null) {
        const { line: row, column } = data.keyAt([...path, unknown]);
        return report(
          'DB102',
          file,
          { line: row, column, length: wide[0].length },
          { problem: 'wide-indent' },
        );
      }
      const near = keySuggestion(unknown, known.split(', '));
      const details = { key: shown(unknown), known, ...(near === undefined ? {} : { suggestion: near }) };
      return report('DB103', file, data.keyAt([...path, unknown]), details);
    });
  }
  if (issue.code === 'custom') {
    const { code, details } = issue.params as unknown as FaultParams;
    if (code === 'DB105' && renamed.has(path.join('.'))) return [];
    if (code === 'DB102') {
      const colon = { line: at.line, column: at.column + value.indexOf('：'), length: 1 };
      return [report(code, file, colon, details)];
    }
    const example = examples[String(path.at(-1))] ?? '';
    return [report(code, file, at, { key, ...(code === 'DB105' ? { example } : { value }), ...details })];
  }
  if (actual === undefined) {
    if (renamed.has(path.join('.'))) return [];
    return [report('DB105', file, at, { key, example: examples[String(path.at(-1))] ?? `${key}: …` })];
  }
  if (actual === null) return [report('DB109', file, at, { key })];
  if (issue.code === 'invalid_value' && typeof actual !== 'object') {
    const allowed = issue.values.map(String);
    const near = suggestion(value, allowed);
    const details = { allowed: allowed.join(', '), ...(near === undefined ? {} : { suggestion: near }) };
    return [report('DB107', file, at, { key, value, ...details })];
  }
  const type = expected ?? expectedType(issue);
  if (type === 'number' && typeof actual === 'number')
    return [report('DB107', file, at, { key, value, rule: 'number' })];
  return [report('DB104', file, at, { key, expected: type, actual: typeName(actual) })];
}

/** `['navigation', 2, 'title']` -> `navigation.title`: the position tells which one. */
function pathName(path: Path): string {
  return path.filter((step) => typeof step === 'string').join('.');
}

function typeName(value: unknown): string {
  if (Array.isArray(value)) return 'list';
  return value === null
    ? 'nothing'
    : typeof value === 'object'
      ? 'map'
      : typeof value === 'string'
        ? 'text'
        : typeof value;
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => {
    const own = typeof value === 'object' && value !== null && Object.hasOwn(value, step);
    return own ? (value as Record<string | number, unknown>)[step] : undefined;
  }, data);
}

/** Short enough for a message, and with nothing invisible in it. */
function shown(value: string): string {
  const characters = [...JSON.stringify(value).slice(1, -1).replaceAll('\\"', '"').replaceAll('\\\\', '\\')];
  return characters.length > 60 ? `${characters.slice(0, 59).join('')}…` : characters.join('');
}
