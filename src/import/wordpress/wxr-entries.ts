import { closeSync, openSync, readSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';

import { SaxesParser } from 'saxes';

/** A thing that a WordPress export holds: an author, a category, a post … */
export interface WxrEntry {
  /** `item`, `wp:author`, `wp:category`, or `channel` for what the export says of the site. */
  readonly name: string;
  /** 1-based. */
  readonly line: number;
  /** Texts of its elements, by their names with prefixes. */
  readonly fields: ReadonlyMap<string, string>;
  /** Where the text of an element begins. */
  readonly lines: ReadonlyMap<string, number>;
  readonly categories: readonly WxrCategory[];
  /** Values of `wp:postmeta`. */
  readonly meta: ReadonlyMap<string, string>;
}

export interface WxrCategory {
  readonly domain: string;
  readonly nicename: string;
  readonly title: string;
}

/** Where an export is no XML. */
export interface WxrFault {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

const entryNames: ReadonlySet<string> = new Set(['item', 'wp:author', 'wp:category']);
const chunkLength = 1 << 16;

interface Building {
  readonly name: string;
  readonly line: number;
  readonly fields: Map<string, string>;
  readonly lines: Map<string, number>;
  readonly categories: WxrCategory[];
  readonly meta: Map<string, string>;
}

/**
 * Reads an export from its beginning, an entry at a time: what it needs of memory does not grow with the file. What stands before a fault is
 * read; the fault is handed to `fail`.
 */
export function* readWxr(location: string, fail: (fault: WxrFault) => void): Generator<WxrEntry> {
  const parser = new SaxesParser({ xmlns: false });
  const ready: WxrEntry[] = [];
  const path: string[] = [];
  let entry: Building | undefined;
  let site = building('channel', 1);
  let text = '';
  let category: Readonly<Record<string, string>> = {};
  let metaKey = '';
  const state = { isBroken: false };

  parser.on('error', (error) => {
    if (state.isBroken) return;
    state.isBroken = true;
    fail({
      line: parser.line,
      column: parser.column + 1,
      message: error.message.replace(/^\d+:\d+:\s*/u, ''),
    });
  });
  parser.on('opentag', ({ name, attributes }) => {
    path.push(name);
    text = '';
    if (entryNames.has(name)) entry = building(name, parser.line);
    else if (name === 'category') category = attributes;
    else entry?.lines.set(name, parser.line);
  });
  const add = (part: string): void => {
    text += part;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', ({ name }) => {
    path.pop();
    const above = path.at(-1) ?? '';
    if (state.isBroken) return;
    if (entry === undefined) {
      if (above === 'channel') site.fields.set(name, text.trim());
    } else if (name === entry.name) {
      if (site.fields.size > 0) ready.push(site);
      site = building('channel', 1);
      ready.push(entry);
      entry = undefined;
    } else if (name === 'category' && above === 'item') {
      const { domain = '', nicename = '' } = category;
      entry.categories.push({ domain, nicename, title: text.trim() });
    } else if (name === 'wp:meta_key') {
      metaKey = text;
    } else if (name === 'wp:meta_value') {
      entry.meta.set(metaKey, text);
    } else if (above === entry.name) {
      entry.fields.set(name, text);
    }
    text = '';
  });

  const handle = openSync(location, 'r');
  try {
    const bytes = Buffer.alloc(chunkLength);
    const decoder = new StringDecoder('utf8');
    for (;;) {
      const length = readSync(handle, bytes);
      parser.write(decoder.write(bytes.subarray(0, length)));
      if (length === 0 && !state.isBroken) parser.close();
      yield* ready.splice(0);
      if (length === 0 || state.isBroken) return;
    }
  } finally {
    closeSync(handle);
  }
}

function building(name: string, line: number): Building {
  return { name, line, fields: new Map(), lines: new Map(), categories: [], meta: new Map() };
}
