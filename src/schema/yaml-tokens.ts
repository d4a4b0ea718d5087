import { CST, Parser } from 'yaml';
import { yamlFault, type YamlFault } from './yaml-fault.js';

/** Deeper than any sensible file; the library's recursion ends the whole process at some thousands. */
const deepest = 50;

/** The tokens of a YAML text, and what is found in them already: open quotes and brackets, too deep nesting. */
export function yamlTokens(text: string): { tokens: CST.Token[]; fault?: YamlFault } {
  const tokens = [...new Parser().parse(text)];
  const faults: YamlFault[] = [];
  const queue = tokens.map((token) => ({ token, depth: 0 }));
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const { token, depth } = next;
    if (depth > deepest) return { tokens, fault: yamlFault('too-deep', token.offset) };
    const found = openFault(token);
    if (found !== undefined) faults.push(found);
    for (const child of children(token)) queue.push({ token: child, depth: depth + 1 });
  }
  const [first] = faults.sort((a, b) => a.start - b.start);
  return { tokens, ...(first === undefined ? {} : { fault: first }) };
}

function children(token: CST.Token): CST.Token[] {
  if (token.type === 'document') return token.value === undefined ? [] : [token.value];
  if (!CST.isCollection(token)) return [];
  return token.items.flatMap(({ key, value }) =>
    [key, value].filter((each) => each !== null && each !== undefined),
  );
}

/**
 * A bracket or quotation mark without its other half, reported where it stands, since the library reports it where it
 * misses the other. A quoted text that goes on at the very beginning of a line has lost its closing mark (YAML 1.2.2,
 * 6.1: continuation lines are indented).
 */
function openFault(token: CST.Token): YamlFault | undefined {
  switch (token.type) {
    case 'flow-collection':
      return token.end.some(({ type }) => type === 'flow-map-end' || type === 'flow-seq-end')
        ? undefined
        : yamlFault('unclosed-bracket', token.offset);
    case 'single-quoted-scalar':
    case 'double-quoted-scalar': {
      const whole = token.type === 'single-quoted-scalar' ? /^'(?:[^']|'')*'$/u : /^"(?:[^"\\]|\\[^])*"$/u;
      return whole.test(token.source) && !/\n[^\s]/u.test(token.source)
        ? undefined
        : yamlFault('unclosed-quote', token.offset);
    }
    default:
      return undefined;
  }
}
