// node bench/conversion/fresh.mjs ID FOLDER: in a process of its own, how long a converter takes until it has
// converted its first word to Traditional, loading it included, and by how much the process has grown.
import { converters, load } from './converters.mjs';

const [id, folder] = process.argv.slice(2);
const converter = converters.find((each) => each.id === id);
const before = process.memoryUsage().rss;
const start = performance.now();
const convert = await load(converter, folder, 'hant');
const word = convert('头发');
const milliseconds = performance.now() - start;
if (word === '头发') throw new Error(`${id} converts nothing`);
process.stdout.write(JSON.stringify({ milliseconds, bytes: process.memoryUsage().rss - before }));
