import type { Node } from 'mdast';

/** A piece of HTML as it is written; `at` is its offset. */
export interface HtmlPiece {
  readonly kind: 'start' | 'end' | 'comment' | 'open-comment' | 'unreadable';
  readonly at: number;
  readonly written: string;
  /** Lower case; of tags. */
  readonly name: string;
  readonly attributes: readonly { readonly name: string; readonly at: number; readonly written: string }[];
}

const comment = /^<!--(?:>|->|[\s\S]*?-->)/u;
const tag =
  /^<(?<end>\/?)(?<name>[a-z][a-z0-9-]*)(?<attributes>(?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`/]+))?)*)\s*\/?>/iu;
const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`/]+))?/gu;

/**
 * Splits HTML into its tags and comments. It is stricter than a browser: whatever is not plainly written comes out as
 * `unreadable`, so that nothing a browser would find in it can hide.
 */
export function htmlPieces(html: string): HtmlPiece[] {
  const pieces: HtmlPiece[] = [];
  for (let at = html.indexOf('<'); at >= 0;) {
    const piece = pieceAt(html, at);
    if (piece !== undefined) pieces.push(piece);
    if (piece?.kind === 'open-comment') break;
    at = html.indexOf('<', at + Math.max(1, piece?.written.length ?? 1));
  }
  return pieces;
}

function pieceAt(html: string, at: number): HtmlPiece | undefined {
  const rest = html.slice(at);
  const note = comment.exec(rest);
  if (note !== null) return { kind: 'comment', at, written: note[0], name: '', attributes: [] };
  const found = tag.exec(rest);
  if (found?.groups !== undefined) {
    const { end = '', name = '', attributes = '' } = found.groups;
    const offset = at + 1 + end.length + name.length;
    return {
      kind: end === '' ? 'start' : 'end',
      at,
      written: found[0],
      name: name.toLowerCase(),
      attributes: [...attributes.matchAll(attribute)].map((match) => ({
        name: (match[1] ?? '').toLowerCase(),
        at: offset + match.index,
        written: match[0],
      })),
    };
  }
  if (!/[a-z/!?]/iu.test(rest[1] ?? '')) return undefined;
  const open = rest.startsWith('<!--');
  const written = open ? '<!--' : (/<[^<>\n]*>?/u.exec(rest)?.[0] ?? '<');
  return { kind: open ? 'open-comment' : 'unreadable', at, written, name: '', attributes: [] };
}

/** Whether a node is HTML comments alone: notes to colleagues, which are not published. */
export function isComment(node: Node & { readonly value?: string }): boolean {
  return node.type === 'html' && (node.value ?? '').replace(/<!--(?:>|->|[\s\S]*?-->)/gu, '').trim() === '';
}
