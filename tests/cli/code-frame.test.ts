import { describe, expect, it } from 'vitest';

import { columns, frameAt, frameLines } from '../../src/cli/code-frame.js';

import type { Position } from '../../src/model/diagnostic.js';

function codeFrame(text: string, position: Position): string[] {
  const frame = frameAt(text, position);
  return frame === undefined ? [] : frameLines(frame);
}

describe('code frames', () => {
  it('puts the marks under Chinese characters, two columns each', () => {
    const frame = codeFrame('title: 標題\nauhtor: 劉雪\n', { line: 2, column: 9, length: 2 });
    expect(frame).toEqual(['  1 | title: 標題', '> 2 | auhtor: 劉雪', '    |         ^^^^']);
  });

  it('counts a tab up to the next stop of four', () => {
    expect(codeFrame('\ta: 1', { line: 1, column: 2 })).toEqual(['> 1 |     a: 1', '    |     ^']);
  });

  it('shows the part of a long line that is meant', () => {
    const [line, marks] = codeFrame(`${'字'.repeat(300)}錯${'字'.repeat(300)}`, { line: 1, column: 301 });
    expect(columns(line ?? '')).toBeLessThan(110);
    const at = (marks ?? '').indexOf('^');
    const before = [...(line ?? '')].reduce(
      (state, character) =>
        state.found
          ? state
          : { found: character === '錯', width: state.width + (character === '錯' ? 0 : columns(character)) },
      { found: false, width: 0 },
    );
    expect(before.found).toBe(true);
    expect(at).toBe(before.width);
  });

  it('cannot be used to move the cursor', () => {
    expect(codeFrame('a\u001b[2Jb', { line: 1, column: 1 }).join('')).not.toContain('\u001b');
  });

  it('is empty where the line is not there', () => {
    expect(codeFrame('one line', { line: 5, column: 1 })).toEqual([]);
  });
});
