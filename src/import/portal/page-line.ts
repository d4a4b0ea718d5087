/** A line of a page's text. */
export interface PageLine {
  /** 1-based. */
  readonly number: number;
  /** Without space at its ends. */
  readonly text: string;
  /** Begins with two spaces or a full-width one, as a paragraph of Chinese text does. */
  readonly isIndented: boolean;
}

/** The lines that hold anything. */
export function pageLines(text: string): PageLine[] {
  return text
    .replace(/^\ufeff/u, '')
    .split(/\r\n?|\n/u)
    .map((line, index) => ({
      number: index + 1,
      text: line.trim(),
      isIndented: /^(?:\s{2}|[\u3000\u2003]|\t)/u.test(line),
    }))
    .filter(({ text: written }) => written !== '');
}

/** What ends a sentence, and may stand before a closing mark. */
export function endsSentence(text: string): boolean {
  return /[。！？!?；;…：:][」』”’"'）)】]*$/u.test(text);
}

export function lengthOf(text: string): number {
  return Array.from(text).length;
}
