/** A text with a backslash before each character that Markdown would take for a mark. */
export function escapeText(text: string): string {
  return text
    .replace(/[\\`*_[\]<]|~~|&(?=#?\w+;)/gu, '\\$&')
    .replace(/^(?=#{1,6}(?:\s|$)|>|[+-](?:\s|$)|[=-]+$)/gmu, '\\')
    .replace(/^(\d+)(?=[.)](?:\s|$))/gmu, '$1\\');
}
