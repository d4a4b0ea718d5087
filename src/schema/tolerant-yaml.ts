import { isMap, isNode, isScalar, type Document, type Node } from 'yaml';
import { lineKeys, outermostEntries, withoutEntry } from './entries.js';
import { quickYaml } from './quick-yaml.js';
import { lineAt, lineStart } from './text-positions.js';
import { parseYaml } from './yaml-document.js';
import { lineSlip, yamlFault, type YamlFault } from './yaml-fault.js';

export interface TolerantYaml {
  /** Its outermost value is a map or nothing; undefined where no sense could be made of the text. */
  readonly document?: { readonly contents: Node | null };
  readonly faults: readonly YamlFault[];
  /** Keys, as written, that stand in entries left out because of a fault. */
  readonly broken: ReadonlySet<string>;
}

/** More faults than that, and it is no YAML file at all. */
const most = 100;

/**
 * Parses a YAML map so that one fault does not hide the next: an outermost entry in which the YAML is broken is reported
 * and left out, then the rest is parsed again. Offsets of document and faults are those of `text`.
 */
export function parseTolerantly(text: string): TolerantYaml {
  const faults: YamlFault[] = [];
  const broken = new Set<string>();
  const contents = quickYaml(text);
  if (contents !== undefined) return { document: { contents }, faults, broken };
  let rest = text;
  while (faults.length < most) {
    const parsed = parseYaml(rest);
    const fault = parsed.broken ?? outermostFault(parsed.document, rest);
    if (fault === undefined) {
      faults.push(...parsed.others);
      return { ...(parsed.document === undefined ? {} : { document: parsed.document }), faults, broken };
    }
    faults.push(fault);
    const untabbed = fault.problem === 'tab' ? withoutTabs(rest, fault.start) : rest;
    if (untabbed !== rest) {
      rest = untabbed;
      continue;
    }
    const entry = outermostEntries(rest).find(({ start, end }) => start <= fault.start && fault.start < end);
    if (entry === undefined) {
      faults.push(...parsed.others);
      break;
    }
    for (const key of lineKeys(rest.slice(entry.start, entry.end))) broken.add(key);
    rest = withoutEntry(rest, entry);
  }
  return { faults, broken };
}

/** The outermost value is no map: most often since colons are full-width, or have no space after them. */
function outermostFault(document: Document.Parsed | undefined, text: string): YamlFault | undefined {
  const contents = document?.contents;
  if (!isNode(contents) || isMap(contents) || (isScalar(contents) && contents.value === null))
    return undefined;
  const start = contents.range[0];
  return lineSlip(text, start) ?? yamlFault('no-map', start, start + lineAt(text, start).length);
}

/** The line that holds offset `at` with spaces for the tabs in its indentation: all offsets stay. */
function withoutTabs(text: string, at: number): string {
  const start = lineStart(text, at);
  const line = lineAt(text, start).replace(/^\s+/u, (indent) => indent.replaceAll('\t', ' '));
  return text.slice(0, start) + line + text.slice(start + line.length);
}
