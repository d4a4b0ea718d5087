// Reads the search index: a few hundred bytes here and there of files that dongbei's src/search/segment-file.ts and
// pack-file.ts describe.

/** The site was published anew while it was read: what is known of its files holds no longer. */
export class Stale extends Error {}

/** A file that is read in parts, from a server that knows ranges; from any other it comes as a whole. */
class RemoteFile {
  constructor(address, transport) {
    this.address = address;
    this.transport = transport;
    this.known = new Map();
  }

  /** Bytes `from` to (not including) `to`, or to the end of the file. */
  read(from, to) {
    const key = `${from}-${to}`;
    if (!this.known.has(key)) {
      const answer = this.request(from, to);
      answer.catch(() => this.known.delete(key));
      this.known.set(key, answer);
    }
    return this.known.get(key);
  }

  async request(from, to) {
    if (this.whole) return this.whole.subarray(from, to);
    const { bytes, total, isWhole } = await this.transport.range(this.address, from, to);
    if (this.total !== undefined && total !== this.total) throw new Stale();
    this.total = total;
    if (!isWhole) return bytes;
    this.whole = bytes;
    return bytes.subarray(from, to);
  }
}

/** What the headers of a request and its answer take, about. */
const headers = 350;

/** Counts what is moved for parts of files. `load` is `fetch`. */
export function createTransport(load) {
  const transport = {
    bytes: 0,
    requests: 0,
    /** How the browser's cache is used, as `fetch` has it. */
    cache: 'default',
    get: async (address) => {
      transport.requests += 1;
      const answer = await load(address, { cache: transport.cache });
      if (!answer.ok) throw new Error(`${answer.status} ${address}`);
      return answer.text();
    },
    range: async (address, from, to) => {
      transport.requests += 1;
      // Counted at once, so that what is asked for at the same time is not more than is wanted.
      transport.bytes += to - from + headers;
      const range = `bytes=${from}-${to - 1}`;
      const answer = await load(address, { headers: { range }, cache: transport.cache });
      if (answer.status === 404 || answer.status === 416) throw new Stale();
      if (!answer.ok) throw new Error(`${answer.status} ${address}`);
      const bytes = new Uint8Array(await answer.arrayBuffer());
      transport.bytes += bytes.length - (to - from);
      const isWhole = answer.status !== 206;
      const total = /\/(\d+)$/u.exec(answer.headers.get('content-range') ?? '')?.[1];
      return { bytes, isWhole, total: isWhole ? bytes.length : Number(total) };
    },
  };
  return transport;
}

class Numbers {
  constructor(bytes, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  word() {
    const { bytes, at } = this;
    if (at + 4 > bytes.length) throw new Stale();
    this.at += 4;
    return (bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16) | (bytes[at + 3] << 24)) >>> 0;
  }

  count() {
    let value = 0;
    for (let unit = 1; ; unit *= 0x80) {
      if (this.at >= this.bytes.length) throw new Stale();
      const byte = this.bytes[this.at++];
      value += (byte & 0x7f) * unit;
      if (byte < 0x80) return value;
    }
  }

  list() {
    const head = this.count();
    const end = this.at + (head >>> 1);
    if (end > this.bytes.length) throw new Stale();
    const numbers = [];
    if (head & 1) {
      for (let base = 0; this.at < end; base += 8, this.at += 1) {
        for (let bit = 0; bit < 8; bit += 1) if ((this.bytes[this.at] >>> bit) & 1) numbers.push(base + bit);
      }
    } else {
      let next = 0;
      while (this.at < end) {
        numbers.push(next + this.count());
        next = numbers.at(-1) + 1;
      }
    }
    return numbers;
  }
}

const day = 86_400;
/** Local days begin at most so much (seconds) before and after those of UTC. */
const zones = 14 * 3600;

/** A stretch of time (`src/search/time-nodes.ts`) beside a day, counted from 1970: whether all of it is before, or none. */
function beside({ level, index }, first) {
  const [start, end] = [index, index + 1].map((each) => each * 2 ** level - 2 ** 37);
  return { isBefore: end <= first * day - zones, isNotBefore: start >= first * day + zones };
}

const bucketOf = (gram, bits) => Math.imul(gram, 0x9e3779b1) >>> (32 - bits);

/** A part of the index. Its documents are numbered from the oldest. */
class Segment {
  constructor(name, bits, base, transport) {
    const [level, index] = name.split('-');
    this.level = Number(level);
    this.index = Number.parseInt(index, 36);
    this.bits = bits;
    this.file = new RemoteFile(`${base}${name}.bin`, transport);
  }

  /** Whether all of its documents are older than a day, counted from 1970. */
  isBefore(first) {
    return beside(this, first).isBefore;
  }

  /** The number of the first document that is not older than a day; `packOf` opens a pack. */
  async firstSince(first, packOf) {
    if (beside(this, first).isNotBefore) return 0;
    const { packs } = await this.head();
    let number = 0;
    for (const pack of packs) {
      const { isBefore, isNotBefore } = beside(pack, first);
      if (isNotBefore) break;
      const older = isBefore ? pack.documents : await packOf(pack).countBefore(first);
      number += older;
      if (older < pack.documents) break;
    }
    return number;
  }

  /** The documents that hold a gram, and those that hold it in the title. */
  async find(gram) {
    const bucket = bucketOf(gram, this.bits);
    const [from, to] = words(await this.file.read(4 * bucket, 4 * bucket + 8), 2);
    if (to < from) throw new Stale();
    if (from === to) return { all: [], title: [] };
    const numbers = new Numbers(await this.file.read(from, to));
    let found = { all: [], title: [] };
    while (numbers.at < numbers.bytes.length) {
      const other = numbers.word();
      if (bucketOf(other, this.bits) !== bucket) throw new Stale();
      const [all, title] = [numbers.list(), numbers.list()];
      if (other === gram) found = { all, title };
    }
    return found;
  }

  /** What else is known of its documents. */
  head() {
    this.headRead ??= this.readHead();
    this.headRead.catch(() => (this.headRead = undefined));
    return this.headRead;
  }

  async readHead() {
    const start = 4 * (2 ** this.bits + 1);
    const end = words(await this.file.read(0, 4), 1)[0];
    const numbers = new Numbers(await this.file.read(start, end));
    const [documents, count] = [numbers.count(), numbers.count()];
    let first = 0;
    const packs = Array.from({ length: count }, () => {
      const level = numbers.count();
      const index = this.index * 2 ** (this.level - level) + numbers.count();
      const name = `${level}-${index.toString(36)}`;
      const pack = { name, level, index, first, documents: numbers.count() };
      first += pack.documents;
      return pack;
    });
    if (first !== documents) throw new Stale();
    return { packs, galleries: new Set(numbers.list()) };
  }
}

/** The texts of some documents in one edition. */
class Pack {
  constructor(address, documents, transport) {
    this.documents = documents;
    this.file = new RemoteFile(address, transport);
  }

  /** Bytes of a document's text. */
  async size(number) {
    const [from, to] = await this.place(number);
    return to - from;
  }

  /** The first `length` bytes of a document's text, in lines. */
  async lines(number, length) {
    const [from] = await this.place(number);
    return new TextDecoder('utf-16le').decode(await this.file.read(from, from + length)).split('\n');
  }

  /** Documents that are older than a day, counted from 1970. */
  async countBefore(first) {
    const start = 4 * (this.documents + 2);
    const days = words(await this.file.read(start, start + 4 * this.documents), this.documents);
    return days.filter((each) => (each | 0) < first).length;
  }

  async place(number) {
    const numbers = words(await this.file.read(0, 4 * (this.documents + 2)), this.documents + 2);
    if (numbers[0] !== this.documents) throw new Stale();
    return numbers.slice(number + 1, number + 3);
  }
}

function words(bytes, count) {
  const numbers = new Numbers(bytes);
  return Array.from({ length: count }, () => numbers.word());
}

/** Opens the index that stands at `base`, an address that ends with `/`. */
export async function openIndex(base, transport) {
  const [index, folds] = await Promise.all([
    transport.get(`${base}index.json`).then(JSON.parse),
    transport.get(`${base}folds.txt`),
  ]);
  const packs = new Map();
  return {
    folds,
    editions: index.editions,
    /** The newest first. */
    segments: index.segments.map(([name, bits]) => new Segment(name, bits, base, transport)),
    pack: (edition, { name, documents }) => {
      const address = `${base}${edition}/${name}.bin`;
      if (!packs.has(address)) packs.set(address, new Pack(address, documents, transport));
      return packs.get(address);
    },
  };
}
