/** A tag of a generator's template language as it stands in a text. */
export interface TemplateTag {
  readonly name: string;
  /** Values without a name, in their order, without quotation marks. */
  readonly words: readonly string[];
  readonly values: Readonly<Record<string, string>>;
  /** All that stands behind the name. */
  readonly written: string;
  /** What stands between it and its end; undefined where it has none. */
  readonly content: string | undefined;
  readonly offset: number;
}

/** Code, which is left as it is, and tags: `{% name … %}`, `{{< name … >}}`, `{{% name … %}}`, `{{ … }}`. */
const pieces =
  /(?<code>^(?<fence>`{3,}|~{3,})[^\n]*\n[\s\S]*?^\k<fence>[`~]*[ \t]*$|(?<ticks>`+)(?!`)[^\n]*?[^`]\k<ticks>(?!`))|\{%-?\s*(?<liquid>[\s\S]*?)\s*-?%\}|\{\{[<%]\s*(?<hugo>[\s\S]*?)\s*[>%]\}\}|\{\{-?\s*(?<value>[^\n]*?)\s*-?\}\}/gmu;

/**
 * Replaces the tags of a text. A tag whose end follows (`endnote`, `/note`) is one with its content, whose own tags have been replaced before.
 *
 * @param replace undefined leaves out the tag and keeps its content
 */
export function replaceTags(text: string, replace: (tag: TemplateTag) => string | undefined): string {
  interface Open {
    readonly name: string;
    readonly written: string;
    readonly offset: number;
    readonly from: number;
  }
  const open: Open[] = [];
  let result = '';
  let last = 0;
  const closing = closingNames(text);
  const finish = (tag: Open, content: string | undefined): string => {
    const made = replace({ ...tag, ...argumentsOf(tag.written), content });
    return made ?? content ?? '';
  };
  for (const match of text.matchAll(pieces)) {
    // Within code that has been taken as a whole.
    if (match.index < last) continue;
    const { code, liquid, hugo, value } = match.groups ?? {};
    result += text.slice(last, match.index);
    last = match.index + match[0].length;
    if (code !== undefined) {
      result += code;
      continue;
    }
    const inner = (liquid ?? hugo ?? value ?? '').trim();
    const end = value !== undefined ? undefined : endName(inner);
    const at = end === undefined ? -1 : open.findLastIndex(({ name }) => name === end);
    const begin = open[at];
    if (begin !== undefined) {
      const content = result.slice(begin.from);
      result = result.slice(0, begin.from) + finish(begin, content);
      open.splice(at);
      continue;
    }
    if (end !== undefined && !closing.has(end)) continue;
    const name = value !== undefined ? '=' : (/^[^\s]+/u.exec(inner)?.[0] ?? '');
    const tag = {
      name,
      written:
        value !== undefined
          ? inner
          : inner
              .slice(name.length)
              .replace(/\/\s*$/u, '')
              .trim(),
      offset: match.index,
      from: result.length,
    };
    const whole = verbatim.has(name) ? endOf(name).exec(text.slice(last)) : null;
    if (whole !== null) {
      result += finish(tag, text.slice(last, last + whole.index));
      last += whole.index + whole[0].length;
    } else if (closing.has(name)) open.push(tag);
    else result += finish(tag, undefined);
  }
  return result + text.slice(last);
}

/** Tags whose content is code. */
const verbatim: ReadonlySet<string> = new Set(['codeblock', 'code', 'highlight', 'raw']);

function endOf(name: string): RegExp {
  return new RegExp(`\\{%-?\\s*end${name}\\s*-?%\\}|\\{\\{[<%]\\s*/\\s*${name}\\s*[>%]\\}\\}`, 'u');
}

/** Names of which an end stands in the text. */
function closingNames(text: string): ReadonlySet<string> {
  const names = [...text.matchAll(pieces)].flatMap(
    ({ groups }) => endName((groups?.['liquid'] ?? groups?.['hugo'] ?? '').trim()) ?? [],
  );
  return new Set(names);
}

function endName(inner: string): string | undefined {
  return /^(?:end|\/\s*)(?<name>[\w-]+)$/u.exec(inner)?.groups?.['name'];
}

function argumentsOf(written: string): Pick<TemplateTag, 'words' | 'values'> {
  const words: string[] = [];
  const values: Record<string, string> = {};
  const part =
    /(?:(?<key>[\w-]+)\s*=\s*)?(?:"(?<double>(?:[^"\\]|\\.)*)"|'(?<single>(?:[^'\\]|\\.)*)'|`(?<raw>[^`]*)`|(?<bare>[^\s"'`=]+))/gu;
  for (const { groups } of written.matchAll(part)) {
    const value = (
      groups?.['double'] ??
      groups?.['single'] ??
      groups?.['raw'] ??
      groups?.['bare'] ??
      ''
    ).replace(/\\(["'])/gu, '$1');
    const key = groups?.['key'];
    if (key === undefined) words.push(value);
    else values[key.toLowerCase()] = value;
  }
  return { words, values };
}
