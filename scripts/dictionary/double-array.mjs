/**
 * A set of words as a double-array trie (J. Aoe, “An Efficient Digital Search Algorithm by Using a Double-Array
 * Structure”, 1989): the child of node `s` by code `c` is `t = nodes[2s] + c` where `nodes[2t + 1] === s`. Node 0 is
 * no node, node 1 the root. Frequent units get small codes, so that the array has few holes.
 *
 * @param {readonly string[]} words in any order, each once
 * @returns {{ codes: Uint16Array, nodes: Int32Array, nodeOf: Int32Array }} the code of each UTF-16 unit (0: in no
 *   word), bases and parents side by side, and where each word ends
 */
export function doubleArray(words) {
  const codes = codesOf(words);
  const coded = words.map((word) =>
    Array.from({ length: word.length }, (_, i) => codes[word.charCodeAt(i)] ?? 0),
  );
  const order = [...coded.keys()].sort((a, b) => compare(coded[a] ?? [], coded[b] ?? []));
  const nodeOf = new Int32Array(words.length);
  const array = growingArray();
  /** The words order[from..to) share `depth` codes, which lead to `node`. */
  let level = [{ node: 1, from: 0, to: words.length }];
  for (let depth = 0; level.length > 0; depth += 1) {
    const families = level.flatMap(({ node, from, to }) => {
      let begin = from;
      // Words are sorted: one that ends here comes first.
      while (begin < to && coded[order[begin] ?? 0]?.length === depth) {
        nodeOf[order[begin] ?? 0] = node;
        begin += 1;
      }
      const [children, begins] = /** @type {[number[], number[]]} */ ([[], []]);
      for (let i = begin; i < to; i += 1) {
        const code = coded[order[i] ?? 0]?.[depth] ?? 0;
        if (children.at(-1) === code) continue;
        children.push(code);
        begins.push(i);
      }
      return children.length === 0 ? [] : [{ node, children, begins: [...begins, to] }];
    });
    // Large families first: the small ones fit into the holes that are left.
    families.sort((a, b) => b.children.length - a.children.length || a.node - b.node);
    level = families.flatMap(({ node, children, begins }) => {
      const base = array.place(node, children);
      return children.map((code, i) => ({ node: base + code, from: begins[i] ?? 0, to: begins[i + 1] ?? 0 }));
    });
  }
  return { codes, nodes: array.finish(Math.max(...codes)), nodeOf };
}

function growingArray() {
  let nodes = new Int32Array(1 << 16);
  let used = new Uint8Array(1 << 15);
  used.fill(1, 0, 2);
  let [firstFree, top] = [2, 1];
  // Families of one size come one after the other: where the last found no room, the next finds none either, almost.
  let [cursor, cursorSize] = [0, 0];

  /** @param {number} size */
  function reserve(size) {
    while (size > used.length) {
      const [larger, longer] = [new Int32Array(nodes.length * 2), new Uint8Array(used.length * 2)];
      larger.set(nodes);
      longer.set(used);
      [nodes, used] = [larger, longer];
    }
  }

  return {
    /** Finds room for the children of a node. @param {number} node @param {readonly number[]} children ascending */
    place(node, children) {
      const [first = 0, last = 0] = [children[0], children.at(-1)];
      while (used[firstFree] === 1) firstFree += 1;
      if (children.length !== cursorSize || children.length === 1)
        [cursor, cursorSize] = [firstFree, children.length];
      let place = Math.max(cursor, first + 1);
      for (; ; place += 1) {
        reserve(place - first + last + 1);
        if (used[place] === 0 && children.every((code) => used[place - first + code] === 0)) break;
      }
      if (first < cursor) cursor = place;
      const base = place - first;
      nodes[2 * node] = base;
      for (const code of children) {
        used[base + code] = 1;
        nodes[2 * (base + code) + 1] = node;
      }
      top = Math.max(top, base + last);
      return base;
    },
    /** Any code may be added to any base without looking outside. @param {number} largestCode */
    finish(largestCode) {
      reserve(top + largestCode + 1);
      return nodes.slice(0, 2 * (top + largestCode + 1));
    },
  };
}

/** @param {readonly string[]} words */
function codesOf(words) {
  const counts = new Uint32Array(0x10000);
  for (const word of words) {
    for (let i = 0; i < word.length; i += 1) {
      const unit = word.charCodeAt(i);
      counts[unit] = (counts[unit] ?? 0) + 1;
    }
  }
  const units = [...counts.keys()].filter((unit) => counts[unit] !== 0);
  units.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
  const codes = new Uint16Array(0x10000);
  units.forEach((unit, index) => (codes[unit] = index + 1));
  return codes;
}

/** @param {readonly number[]} a @param {readonly number[]} b */
function compare(a, b) {
  for (let i = 0; i < a.length && i < b.length; i += 1) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
