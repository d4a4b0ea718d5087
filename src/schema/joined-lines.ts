const wide = String.raw`[\p{scx=Han}\p{sc=Hira}\p{sc=Kana}\u2014\u2026\u3000-\u303f\uff01-\uff60]`;
const endsWide = new RegExp(`${wide}$`, 'u');
const startsWide = new RegExp(`^${wide}`, 'u');

/**
 * The text of a YAML string that was written over several lines, as one line. YAML puts a space where a line was broken
 * (YAML 1.2.2, 6.5 Line Folding), which Chinese does not have: between two wide characters it is taken out.
 *
 * @param value what YAML made of it
 * @param written the lines in the file, without quotation marks
 */
export function joinedLines(value: string, written: string): string {
  let text = value.replace(/\s*\n\s*/gu, ' ');
  const lines = written.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
  let from = 0;
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (next === undefined) break;
    const [tail, head] = [line.slice(-8), next.slice(0, 8)];
    const at = text.indexOf(`${tail} ${head}`, from);
    if (at < 0) continue;
    from = at + tail.length;
    if (endsWide.test(tail) && startsWide.test(head)) text = text.slice(0, from) + text.slice(from + 1);
    else from += 1;
  }
  return text;
}
