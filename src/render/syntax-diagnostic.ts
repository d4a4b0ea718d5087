import { report } from '../diagnostics/report.js';
import type { Diagnostic, Position } from '../model/diagnostic.js';
import type { TemplateSource } from './template-source.js';

/** DB502 for what Nunjucks said when it compiled a template. */
export function syntaxDiagnostic(error: unknown, { text, file }: TemplateSource): Diagnostic {
  const { message, lineno, colno } = error as Error & { lineno?: number; colno?: number };
  const problem = message
    .slice(message.lastIndexOf('\n') + 1)
    .replace(/^\s*(?:Error: )?(?:(?:parse|compile)\w*: )?/u, '')
    .trim();
  const place =
    lineno === undefined || colno === undefined ? lostPlace(problem, text) : { line: lineno, column: colno };
  return report('DB502', file, place, { problem });
}

/** Nunjucks gives no place for what is missing at the end of the file, and for a block's second definition. */
function lostPlace(problem: string, text: string): Position {
  const twice = /^Block "(.+)" defined more than once/u.exec(problem)?.[1];
  if (twice !== undefined) {
    const tags = [...text.matchAll(/\{%-?\s*block\s+(\w+)/gu)].filter(([, name]) => name === twice);
    return placeAt(text, tags[1]?.index ?? 0);
  }
  if (problem.includes('end of comment')) return placeAt(text, text.lastIndexOf('{#'));
  return placeAt(text, unclosedTag(text) ?? Math.max(text.lastIndexOf('{{'), text.lastIndexOf('{%')));
}

/** The innermost tag that is open at the end. */
function unclosedTag(text: string): number | undefined {
  const open: { name: string; index: number }[] = [];
  for (const { 1: end, 2: name = '', index } of text.matchAll(
    /\{%-?\s*(end)?(if|for|block|macro|call|filter|switch|raw|asyncEach|asyncAll)\b/gu,
  )) {
    if (end === undefined) open.push({ name, index });
    else if (open.at(-1)?.name === name) open.pop();
  }
  return open.at(-1)?.index;
}

/** The position of an offset. */
export function placeAt(text: string, offset: number): Position {
  const before = text.slice(0, Math.max(0, offset));
  return {
    line: before.split('\n').length,
    column: before.length - before.lastIndexOf('\n'),
  };
}
