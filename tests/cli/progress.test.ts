import { describe, expect, it } from 'vitest';

import { createProgress, type Progress } from '../../src/cli/progress.js';
import { messagesIn } from '../../src/diagnostics/messages.js';

/** Progress with a clock that tests move. */
function watched(isTerminal: boolean): {
  readonly progress: Progress;
  readonly wait: (milliseconds: number) => void;
  readonly written: () => string;
} {
  let now = 0;
  let text = '';
  const progress = createProgress({
    write: (more) => (text += more),
    isTerminal,
    clock: () => now,
    words: messagesIn('zh-Hant').progress,
  });
  return {
    progress,
    wait: (milliseconds) => (now += milliseconds),
    written: () => {
      const all = text;
      text = '';
      return all;
    },
  };
}

describe('progress', () => {
  it('says nothing of work that takes less than half a second', () => {
    const { progress, wait, written } = watched(true);
    progress.begin('articles', 10);
    wait(400);
    progress.advance(10);
    progress.end();
    expect(written()).toBe('');
  });

  it('draws stage, bar, count and the time left on a terminal, and takes them away', () => {
    const { progress, wait, written } = watched(true);
    progress.begin('pages', 2000);
    wait(2000);
    progress.advance(500);
    expect(written()).toBe(`\r\u001b[2K${'█'.repeat(6)}${'░'.repeat(18)} 產生頁面 500/2,000  還需約 6 秒`);
    progress.advance(500);
    expect(written()).toBe('');
    progress.end();
    expect(written()).toBe('\r\u001b[2K');
  });

  it('tells minutes where there are some', () => {
    const { progress, wait, written } = watched(true);
    progress.begin('articles', 100_000);
    wait(60_000);
    progress.advance(25_000);
    expect(written()).toContain('25,000/100,000  還需約 3 分鐘');
  });

  it('writes plain lines elsewhere: of each stage once, and now and then', () => {
    const { progress, wait, written } = watched(false);
    progress.begin('articles', 10);
    wait(600);
    progress.advance(1);
    progress.advance(1);
    progress.begin('pictures', 4);
    wait(10_001);
    progress.advance(2);
    progress.end();
    expect(written()).toBe('讀取和轉換稿件 1/10\n製作圖片 0/4\n製作圖片 2/4  還需約 11 秒\n');
  });

  it('counts where nobody knows how much there is', () => {
    const { progress, wait, written } = watched(false);
    wait(600);
    progress.begin('publish');
    wait(10_001);
    progress.advance(7);
    expect(written()).toBe('發布\n發布 7\n');
  });
});
