import { isAlias, isMap, isScalar, isSeq, Scalar, type Alias, type Node, type Pair } from 'yaml';
import { report } from '../diagnostics/report.js';
import type { Diagnostic, Position } from '../model/diagnostic.js';
import { aliasTargets } from './alias-fault.js';
import { joinedLines } from './joined-lines.js';
import { textPositions } from './text-positions.js';
import { parseTolerantly } from './tolerant-yaml.js';
import { yamlFault, type YamlFault } from './yaml-fault.js';

/** Keys and indexes from the outermost map down to a value. */
export type Path = readonly (string | number)[];

/** A YAML text in its file. */
export interface YamlSource {
  readonly text: string;
  /** As diagnostics name it. */
  readonly file: string;
  /** 1-based number, in the file, of the first line of `text`. */
  readonly line: number;
  /** Where something is missing that the outermost map should have. */
  readonly start: Position;
}

/** The data of a YAML text, with the place of each value. */
export interface YamlData {
  readonly file: string;
  /** Plain data, a map at the outermost level; undefined where no sense could be made of the text. */
  readonly value: Readonly<Record<string, unknown>> | undefined;
  /** Keys, as written, that are not in `value` because the YAML around them is broken. */
  readonly broken: ReadonlySet<string>;
  /** Of the value at `path`, of its key if the value is empty, or of the nearest thing around it that exists. */
  readonly at: (path: Path) => Position;
  /** Of the key that ends `path`. */
  readonly keyAt: (path: Path) => Position;
  /** Whether anything is written at `path`, be it empty. */
  readonly has: (path: Path) => boolean;
  /** The value at `path` as its file writes it, in one line; undefined for lists and maps. */
  readonly written: (path: Path) => string | undefined;
  /** All DB102. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a YAML map. Never throws, whatever the text. Diagnostics: DB102. */
export function readYaml({ text, file, line, start }: YamlSource): YamlData {
  const { document, faults, broken } = parseTolerantly(text);
  const position = textPositions(text, line);
  const targets: ReadonlyMap<Alias, Node> =
    document === undefined ? new Map() : aliasTargets(document.contents);
  const lost: YamlFault[] = [];
  const contents = document?.contents;
  const value = document === undefined ? undefined : (plain(contents, text, targets, lost) ?? {});

  const find = (path: Path): Found => {
    let found: Found = { node: contents ?? undefined, length: 0 };
    for (const step of path) {
      const next = child(resolved(found.node, targets), step);
      if (next === undefined) break;
      found = { ...next, length: found.length + 1 };
    }
    return found;
  };
  const placeOf = (node: Node | undefined): Position => {
    const range = node?.range;
    return range ? position(range[0], Math.max(range[0] + 1, range[1])) : start;
  };
  const at = (path: Path): Position => {
    const { node, key, length } = find(path);
    if (length === 0) return start;
    return isEmpty(node) ? placeOf(key ?? node) : placeOf(node);
  };
  return {
    file,
    value: value as YamlData['value'],
    broken,
    at,
    keyAt: (path) => {
      const { key, length } = find(path);
      return key === undefined || length < path.length ? at(path) : placeOf(key);
    },
    has: (path) => find(path).length === path.length,
    written: (path) => {
      const { node, length } = find(path);
      const target = length < path.length ? undefined : resolved(node, targets);
      if (!isScalar(target)) return undefined;
      return typeof target.value === 'string' ? target.value : (target.source ?? String(target.value));
    },
    diagnostics: [...faults, ...lost].map((fault) =>
      report('DB102', file, position(fault.start, fault.end), {
        problem: fault.problem,
        ...(fault.message === undefined ? {} : { message: fault.message }),
      }),
    ),
  };
}

interface Found {
  readonly node: Node | undefined;
  readonly key?: Node;
  /** Steps of the path that exist. */
  readonly length: number;
}

function child(parent: Node | undefined, step: string | number): { node: Node; key?: Node } | undefined {
  if (isSeq<Node>(parent) && typeof step === 'number') {
    const node = parent.items[step];
    return node === undefined ? undefined : { node };
  }
  if (!isMap<Scalar, Node>(parent)) return undefined;
  const pair = parent.items.find(({ key }) => key.value === step);
  if (pair === undefined) return undefined;
  return { node: pair.value ?? pair.key, key: pair.key };
}

function resolved(node: Node | undefined, targets: ReadonlyMap<Alias, Node>): Node | undefined {
  return isAlias(node) ? targets.get(node) : node;
}

function isEmpty(node: Node | undefined): boolean {
  return isScalar(node) && node.value === null;
}

/** Plain data of a node. Of keys that stand twice the first counts. What a comment swallowed goes to `lost`. */
function plain(node: unknown, text: string, targets: ReadonlyMap<Alias, Node>, lost: YamlFault[]): unknown {
  if (isAlias(node)) return plain(targets.get(node), text, targets, []);
  if (isSeq(node)) return node.items.map((item) => plain(item, text, targets, lost));
  if (isMap<Scalar, Node>(node)) {
    const entries = node.items.map(({ key, value }: Pair<Scalar, Node>) => {
      return [String(key.value), plain(value, text, targets, lost)] as const;
    });
    return Object.fromEntries(entries.reverse());
  }
  if (!isScalar(node)) return null;
  if (typeof node.value !== 'string' || !node.range) return node.value;
  const [start, end] = node.range;
  const quoted = node.type === Scalar.QUOTE_DOUBLE || node.type === Scalar.QUOTE_SINGLE;
  if (node.type === Scalar.PLAIN) {
    const swallowed = /^[ \t]+#(?=[^\s#])/u.exec(text.slice(end));
    if (swallowed !== null) lost.push(yamlFault('hash-in-text', end + swallowed[0].length - 1));
  }
  const written = text.slice(start, end);
  return written.includes('\n')
    ? joinedLines(node.value, quoted ? written.slice(1, -1) : written)
    : node.value;
}
