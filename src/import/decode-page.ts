/** Bytes at the beginning among which a page names its encoding (HTML standard, 13.2.3.2). */
const prescan = 4096;
const named =
  /<meta[^>]+charset\s*=\s*["']?\s*(?<meta>[\w-]+)|<\?xml[^>]+encoding\s*=\s*["'](?<xml>[\w-]+)/iu;
/** Chinese web pages that say gb2312 or gbk hold characters of gb18030. */
const chinese = ['gb18030', 'big5'];

/**
 * Decodes a saved page or text: by its byte order mark, what it says of itself, as UTF-8, else in the Chinese encoding that leaves the
 * fewest unreadable or rare characters.
 */
export function decodePage(bytes: Uint8Array): string {
  const marked = [
    { mark: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
    { mark: [0xff, 0xfe], encoding: 'utf-16le' },
    { mark: [0xfe, 0xff], encoding: 'utf-16be' },
  ].find(({ mark }) => mark.every((byte, index) => bytes[index] === byte));
  if (marked !== undefined) return new TextDecoder(marked.encoding).decode(bytes);
  const utf8 = strictly('utf-8', bytes);
  if (utf8 !== undefined) return utf8;
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, prescan));
  const said = named.exec(start)?.groups ?? {};
  const known = decoderOf(said['meta'] ?? said['xml'] ?? '');
  if (known !== undefined) return known.decode(bytes);
  return chinese
    .map((encoding) => new TextDecoder(encoding).decode(bytes))
    .reduce((best, text) => (strangeness(text) < strangeness(best) ? text : best));
}

function strictly(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function decoderOf(name: string): InstanceType<typeof TextDecoder> | undefined {
  // UTF-8 it is not, whatever it says.
  if (/^utf-?8$/iu.test(name)) return undefined;
  try {
    return new TextDecoder(/^gb(?:2312|k|_2312)/iu.test(name) ? 'gb18030' : name);
  } catch {
    return undefined;
  }
}

/** How many characters are unreadable, or of those that hardly any text holds. */
function strangeness(text: string): number {
  return (
    (text.match(/[\ufffd\ue000-\uf8ff]|[^\p{Script=Han}\p{P}\p{L}\p{N}\p{Z}\p{S}\s]/gu) ?? []).length * 10 +
    (text.match(/[\u3100-\u4dff\u8c00-\u8cff\u9f00-\u9fff\u2500-\u257f\u0400-\u04ff]/gu) ?? []).length
  );
}
