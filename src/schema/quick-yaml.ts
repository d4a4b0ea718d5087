import { Pair, Scalar, YAMLMap, YAMLSeq, type Node } from 'yaml';

type Entries = YAMLMap<Scalar, Node>;
type Items = YAMLSeq<Scalar>;

interface Line {
  readonly text: string;
  readonly offset: number;
  /** Where the next line begins, or the text ends: lists and maps go on to there. */
  readonly after: number;
}

/** Tabs, line breaks but `\n`, and what a YAML file may not have, or only at its beginning. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const special = /[\0-\x09\x0B-\x1F\x7F-\xA0\u2028\u2029\uFEFF\uFFFE\uFFFF]|\p{Cs}/u;
const entry = /^(?<indent> *)(?<key>[A-Za-z][\w-]{0,60}):(?: (?<value>.+))?$/u;
const item = /^(?<indent> *)- (?<value>.+)$/u;
const below = /^(?: |- )/u;
const quoted = /^(?:"[^"\\]*"|'[^']*')$/u;
/** Text without quotes: words, a path, a moment. */
const plain = /^(?:[^\0-\x7F]|[A-Za-z/]|\d{4}-\d\d-\d\d[T ]\d)(?:[^:#]|:(?=[^ ]))*$/u;
/** What would be no text. */
const word = /^(?:true|false|null)$/iu;
const wholeNumber = /^(?:0|[1-9]\d{0,8})$/u;
const listItem = / *(?<value>"[^"\\]*"|'[^']*'|[^\0-\x7F][^"':#,[\]{}]*)(?<end>,|$)/guy;

/**
 * The contents of a YAML text that has nothing but lines of the plainest kind, as the YAML library makes them, for a
 * fraction of its work: `key: text`, quoted or not, `key: [a, "b"]`, and below a `key:` either such texts under keys or
 * items (`- text`), all indented alike. undefined for any other text, whether it is valid or not.
 */
export function quickYaml(text: string): Entries | undefined {
  if (special.test(text)) return undefined;
  const lines = linesOf(text);
  const outermost: Entries = new YAMLMap();
  for (let at = 0; at < lines.length;) {
    const line = lines[at];
    let next = at + 1;
    while (below.test(lines[next]?.text ?? '')) next += 1;
    if (line === undefined || !addEntry(outermost, line, '', lines.slice(at + 1, next))) return undefined;
    at = next;
  }
  return outermost.items.length === 0 ? undefined : outermost;
}

function linesOf(text: string): Line[] {
  let offset = 0;
  return text
    .replace(/\n$/u, '')
    .split('\n')
    .map((line) => {
      const start = offset;
      offset += line.length + 1;
      return { text: line, offset: start, after: Math.min(offset, text.length) };
    });
}

/** Adds the entry of a line, or tells by false that it is not plain. */
function addEntry(map: Entries, line: Line, indent: string, under: readonly Line[]): boolean {
  const { groups } = entry.exec(line.text) ?? {};
  if (groups?.['indent'] !== indent) return false;
  const { key = '', value } = groups;
  if (map.items.some((other) => other.key.value === key)) return false;
  const start = line.offset + indent.length;
  const end = line.offset + line.text.length;
  const node =
    value === undefined
      ? blockOf(under)
      : under.length === 0
        ? valueOf(value, end - value.length)
        : undefined;
  if (node === undefined) return false;
  map.items.push(new Pair<Scalar, Node>(scalar(key, key, start, Scalar.PLAIN), node));
  extend(map, start, under.at(-1)?.after ?? line.after);
  return true;
}

/** The list or map of the lines below a key. */
function blockOf(lines: readonly Line[]): Node | undefined {
  const [first] = lines;
  if (first === undefined) return undefined;
  const indent = /^ */u.exec(first.text)?.[0] ?? '';
  if (!item.test(first.text)) {
    const map: Entries = new YAMLMap();
    return lines.every((line) => addEntry(map, line, indent, [])) ? map : undefined;
  }
  const list: Items = new YAMLSeq();
  for (const { text, offset, after } of lines) {
    const { groups } = item.exec(text) ?? {};
    const { value = '' } = groups ?? {};
    const end = offset + text.length;
    const node = groups?.['indent'] === indent ? scalarOf(value, end - value.length) : undefined;
    if (node === undefined) return undefined;
    list.items.push(node);
    extend(list, offset + indent.length, after);
  }
  return list;
}

function valueOf(value: string, offset: number): Node | undefined {
  return value.startsWith('[') ? listOf(value, offset) : scalarOf(value, offset);
}

/** A list in one line. */
function listOf(written: string, offset: number): Items | undefined {
  if (!written.endsWith(']')) return undefined;
  const inside = written.slice(1, -1);
  const list: Items = new YAMLSeq();
  list.flow = true;
  let at = 0;
  for (const { 0: whole, groups } of inside.matchAll(listItem)) {
    const { value = '', end = '' } = groups ?? {};
    at += whole.length;
    const node = scalarOf(value, offset + 1 + at - end.length - value.length);
    if (node === undefined || (end === ',') === (at === inside.length)) return undefined;
    list.items.push(node);
  }
  extend(list, offset, offset + written.length);
  return list.items.length > 0 && at === inside.length ? list : undefined;
}

function scalarOf(written: string, offset: number): Scalar | undefined {
  if (quoted.test(written)) {
    const type = written.startsWith('"') ? Scalar.QUOTE_DOUBLE : Scalar.QUOTE_SINGLE;
    return scalar(written.slice(1, -1), written, offset, type);
  }
  if (wholeNumber.test(written)) return scalar(Number(written), written, offset, Scalar.PLAIN);
  if (written === 'true' || written === 'false')
    return scalar(written === 'true', written, offset, Scalar.PLAIN);
  const isText = plain.test(written) && !word.test(written) && !/[ :]$/u.test(written);
  return isText ? scalar(written, written, offset, Scalar.PLAIN) : undefined;
}

function scalar(value: unknown, written: string, offset: number, type: Scalar.Type): Scalar {
  const made = new Scalar(value);
  const end = offset + written.length;
  made.range = [offset, end, end];
  made.source = typeof value === 'string' ? value : written;
  made.type = type;
  return made;
}

function extend(collection: Entries | Items, start: number, end: number): void {
  collection.range = [collection.range?.[0] ?? start, end, end];
}
