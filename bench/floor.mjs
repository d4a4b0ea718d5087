// The least that a build must do to know that nothing has changed, in plain Node: start, read an index in one go, list each
// folder's names, and compare size and time of each file with the index in step. No build can take less, in this language.
// node bench/floor.mjs INDEX prints how many files differ.
import { lstatSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';

/** Writes the index of all files below `folder`. */
export function writeIndex(index, folder) {
  const lines = [];
  const numbers = [];
  const walk = (path) => {
    const entries = readdirSync(path, { withFileTypes: true });
    lines.push(path, String(entries.length));
    for (const entry of entries) {
      lines.push(entry.name);
      const { size, mtimeMs } = entry.isDirectory()
        ? { size: -1, mtimeMs: 0 }
        : lstatSync(`${path}/${entry.name}`);
      numbers.push(size, mtimeMs);
    }
    for (const entry of entries) if (entry.isDirectory()) walk(`${path}/${entry.name}`);
  };
  walk(folder);
  const head = Float64Array.of(numbers.length);
  writeFileSync(
    index,
    Buffer.concat([
      Buffer.from(head.buffer),
      Buffer.from(Float64Array.from(numbers).buffer),
      Buffer.from(lines.join('\n')),
    ]),
  );
}

function countChanges(index) {
  const bytes = readFileSync(index);
  const [length] = new Float64Array(bytes.buffer, bytes.byteOffset, 1);
  const numbers = new Float64Array(bytes.buffer, bytes.byteOffset + 8, length);
  const lines = bytes.toString('utf8', 8 * (length + 1)).split('\n');
  let changes = 0;
  let at = 0;
  for (let line = 0; line < lines.length;) {
    const folder = lines[line];
    const known = Number(lines[line + 1]);
    line += 2;
    const names = readdirSync(folder);
    if (names.length !== known) changes += 1;
    for (let entry = 0; entry < known; entry += 1, line += 1, at += 2) {
      const name = names[entry];
      if (name !== lines[line]) changes += 1;
      else if (numbers[at] !== -1) {
        const { size, mtimeMs } = lstatSync(`${folder}/${name}`);
        if (size !== numbers[at] || mtimeMs !== numbers[at + 1]) changes += 1;
      }
    }
  }
  return changes;
}

if (process.argv[1] === import.meta.filename) process.stdout.write(`${countChanges(process.argv[2])}\n`);
