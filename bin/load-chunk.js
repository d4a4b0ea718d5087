/**
 * Runs the files of dist/bundle/, and keeps beside them, in dist/.code-cache/, what V8 has compiled of them, functions that
 * were called included: the next process need not parse them again. (Node 22 can do the same for its own loader, Node 20
 * cannot.)
 *
 * Names of files bear a digest of their contents, so what is kept under a name belongs to that very text, which V8 itself
 * does not look at; nor does it notice damage, so a check sum is kept too. What V8 or the check sum refuses is compiled as
 * if nothing was kept, and kept anew. Where the package's folder can't be written to, nothing is kept: whoever can change
 * what is kept can change the package too. Node's own variable NODE_DISABLE_COMPILE_CACHE turns all of it off.
 */
import { accessSync, constants, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import { crc32 } from 'node:zlib';

const bundleUrl = new URL('../dist/bundle/', import.meta.url).href;
const dist = fileURLToPath(new URL('..', bundleUrl));
const cache = `${dist}.code-cache/${process.version}-${process.arch}/`;
const isKept = !process.env['NODE_DISABLE_COMPILE_CACHE'];
const requireOfNode = createRequire(import.meta.url);
/** @type {Map<string, { exports: Record<string, unknown> }>} */
const modules = new Map();
/** @type {Map<string, Script>} what is to be kept when the process ends */
const compiled = new Map();

/**
 * The exports of a file of dist/bundle/, which is run when it is first asked for, as CommonJS.
 *
 * @param {string} name
 * @returns {Record<string, any>}
 */
export function loadChunk(name) {
  const known = modules.get(name);
  if (known !== undefined) return known.exports;
  const filename = `${dist}bundle/${name}`;
  const script = compile(name, filename, readFileSync(filename, 'utf8'));
  const module = { exports: {} };
  modules.set(name, module);
  script.runInThisContext()(
    module,
    module.exports,
    (/** @type {string} */ id) => (id.startsWith('./') ? loadChunk(id.slice(2)) : requireOfNode(id)),
    // import() fails in what was kept (as in https://github.com/nodejs/node/issues/43663), so it is done from here.
    async (/** @type {string} */ id) => (id.startsWith('./') ? loadChunk(id.slice(2)) : import(id)),
    bundleUrl + name,
  );
  return module.exports;
}

/**
 * @param {string} name
 * @param {string} filename
 * @param {string} text
 */
function compile(name, filename, text) {
  const cachedData = isKept ? readKept(name) : undefined;
  const script = new Script(
    `(function (module, exports, require, importModule, importMetaUrl) {${text}\n})`,
    {
      filename,
      ...(cachedData === undefined ? {} : { cachedData }),
    },
  );
  if (isKept && (cachedData === undefined || script.cachedDataRejected)) {
    if (compiled.size === 0) process.once('exit', keep);
    compiled.set(name, script);
  }
  return script;
}

/** @param {string} name */
function readKept(name) {
  try {
    const bytes = readFileSync(cache + name);
    const data = bytes.subarray(4);
    return bytes.length > 4 && crc32(data) === bytes.readUInt32LE(0) ? data : undefined;
  } catch {
    return undefined; // not there, or not to be read
  }
}

function keep() {
  try {
    accessSync(dist, constants.W_OK);
    mkdirSync(cache, { recursive: true });
    for (const [name, script] of compiled) {
      const data = script.createCachedData();
      const sum = Buffer.alloc(4);
      sum.writeUInt32LE(crc32(data));
      const aside = `${cache}${name}.${process.pid}`;
      writeFileSync(aside, Buffer.concat([sum, data]));
      renameSync(aside, cache + name);
    }
  } catch {
    // A command has not failed because the next one will start slower.
  }
}
