import { describe, expect, it } from 'vitest';
import { faultsOf, htmlOf } from './support.js';

describe('indents made by hand', () => {
  it('are taken away, however many U+3000 they have', () => {
    expect(htmlOf('　　第一段。\n\n　第二段。\n\n　　　　第三段。')).toBe(
      '<p>第一段。</p>\n<p>第二段。</p>\n<p>第三段。</p>',
    );
  });

  it('begin a paragraph even where no empty line is before it', () => {
    expect(htmlOf('　　第一段，\n還是第一段。\n　　第二段。')).toBe(
      '<p>第一段，還是第一段。</p>\n<p>第二段。</p>',
    );
  });

  it('count as an empty line where nothing else is on the line', () => {
    expect(htmlOf('第一段。\n　　\n第二段。\n　　')).toBe('<p>第一段。</p>\n<p>第二段。</p>');
  });

  it('of four spaces or a tab make no code', () => {
    expect(htmlOf('    第一段。\n\n\t第二段 *強*。\n\n        第三段。')).toBe(
      '<p>第一段。</p>\n<p>第二段 <em>強</em>。</p>\n<p>第三段。</p>',
    );
  });

  it('mixed of spaces and U+3000 go as one', () => {
    expect(htmlOf(' 　 　第一段。')).toBe('<p>第一段。</p>');
  });

  it('go after a hard break and before bold text too', () => {
    expect(htmlOf('甲\\\n　　乙\n\n　　**丙**丁')).toBe('<p>甲<br>\n乙</p>\n<p><strong>丙</strong>丁</p>');
  });

  it('within a paragraph’s text stay', () => {
    expect(htmlOf('半年五张答卷　数字与脚步')).toBe('<p>半年五张答卷　数字与脚步</p>');
  });

  it('leave lists as they are', () => {
    expect(htmlOf('- 甲\n    - 乙\n\n      丙\n- 丁')).toBe(
      '<ul>\n<li>甲\n<ul>\n<li>\n<p>乙</p>\n<p>丙</p>\n</li>\n</ul>\n</li>\n<li>丁</li>\n</ul>',
    );
    expect(htmlOf('1. 甲\n\n        乙\n2. 丙')).toContain('<p>乙</p>');
  });

  it('keep the code of fences as it is', () => {
    expect(htmlOf('```\n　　漢\n    字\n```')).toBe('<pre><code>　　漢\n    字\n</code></pre>');
  });

  it('do not move what is reported', () => {
    expect(faultsOf('　　第一段。\n　　第二段[壞](javascript:1)。')).toEqual(['DB207 6:6+17']);
  });
});
