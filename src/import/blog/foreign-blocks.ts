import { findBlock } from '../../markdown/blocks.js';

const fence = /^ {0,3}(?<marks>`{3,}|~{3,})/u;
const block = /^\s*:{3,}\s*(?<name>[^\s{:]*)(?<rest>.*)$/u;

/**
 * Takes the lines out that open and close blocks of three colons which are none of ours (`:::tip`, as VuePress and others have them); what
 * stands between them stays, and so does every line's number.
 *
 * @param lose told of each that was opened
 */
export function withoutForeignBlocks(text: string, lose: (written: string, line: number) => void): string {
  let code: string | undefined;
  const open: boolean[] = [];
  return text
    .split('\n')
    .map((line, index) => {
      const marks = fence.exec(line)?.groups?.['marks'];
      if (marks !== undefined) {
        if (code === undefined) code = marks;
        else if (line.trim().startsWith(code)) code = undefined;
        return line;
      }
      const found = code === undefined ? block.exec(line) : null;
      if (found === null) return line;
      const name = found.groups?.['name'] ?? '';
      if (name === '') return (open.pop() ?? true) ? line : '';
      const isOurs = findBlock(name) !== undefined;
      open.push(isOurs);
      if (isOurs) return line;
      lose(line.trim(), index + 1);
      return '';
    })
    .join('\n');
}
